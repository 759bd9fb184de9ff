using Google.Cloud.BigQuery.V2;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.BigQuery;

public class CellTests
{
    private static readonly DateTime s_utc = new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc).AddTicks(1_234_560);

    private static IEnumerable<TestCaseData> Scalars() =>
    [
        Case("INTEGER", "5", 5L),
        Case("INT64", "-9223372036854775808", long.MinValue),
        Case("FLOAT", "1.5", 1.5),
        Case("FLOAT64", "-Infinity", double.NegativeInfinity),
        Case("BOOLEAN", "true", true),
        Case("BOOL", "false", false),
        Case("STRING", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"),
        Case("BYTES", "aGk=", "hi"u8.ToArray()),
        Case("NUMERIC", "12345678901234567890123456789.123456789", BigQueryNumeric.Parse("12345678901234567890123456789.123456789")),
        Case("BIGNUMERIC", "0.1", BigQueryBigNumeric.Parse("0.10")),
        Case("DATE", "2026-01-02", new DateTime(2026, 1, 2)),
        Case("TIME", "03:04:05.5", new TimeSpan(0, 3, 4, 5, 500)),
        Case("DATETIME", "2026-01-02T03:04:05.123456", new DateTime(2026, 1, 2, 3, 4, 5).AddTicks(1_234_560)),
        Case("TIMESTAMP", "1700000000123456", s_utc),
        Case("TIMESTAMP", "1.700000000123456E9", s_utc),
        Case("TIMESTAMP", "1700000000.123456", s_utc),
        Case("JSON", "{\\\"a\\\":1}", "{\"a\":1}"),
        Case("GEOGRAPHY", "POINT(1 2)", BigQueryGeography.Parse("POINT(1 2)")),
    ];

    [TestCaseSource(nameof(Scalars))]
    public async Task A_cell_becomes_the_type_of_its_column(string type, string text, object expected)
    {
        var value = await ReadAsync($$"""{"name":"x","type":"{{type}}"}""", $$"""{"v":"{{text}}"}""");

        Assert.That(value, Is.TypeOf(expected.GetType()).And.EqualTo(expected));
    }

    [Test]
    public async Task Timestamps_are_utc_and_civil_times_are_not()
    {
        var timestamp = (DateTime)(await ReadAsync("""{"name":"x","type":"TIMESTAMP"}""", """{"v":"0"}"""))!;
        var civil = (DateTime)(await ReadAsync("""{"name":"x","type":"DATETIME"}""", """{"v":"2026-01-02T03:04:05"}"""))!;

        Assert.That((timestamp.Kind, civil.Kind), Is.EqualTo((DateTimeKind.Utc, DateTimeKind.Unspecified)));
    }

    [TestCase("STRING")]
    [TestCase("TIMESTAMP")]
    [TestCase("RECORD")]
    public async Task Null_is_null_whatever_the_column(string type)
    {
        Assert.That(await ReadAsync($$"""{"name":"x","type":"{{type}}"}""", """{"v":null}"""), Is.Null);
    }

    [Test]
    public async Task A_repeated_column_is_a_typed_array()
    {
        var value = await ReadAsync("""{"name":"x","type":"DATE","mode":"REPEATED"}""", """{"v":[{"v":"2026-01-02"},{"v":"2026-01-03"}]}""");

        Assert.That(value, Is.TypeOf<DateTime[]>().And.EqualTo(new DateTime[] { new(2026, 1, 2), new(2026, 1, 3) }));
    }

    [Test]
    public async Task An_empty_repeated_column_is_an_empty_array()
    {
        Assert.That(await ReadAsync("""{"name":"x","type":"STRING","mode":"REPEATED"}""", """{"v":[]}"""), Is.TypeOf<string[]>().And.Empty);
    }

    [Test]
    public async Task A_struct_is_a_dictionary_and_may_hold_structs_and_arrays_and_nulls()
    {
        const string Field =
            """
            {"name":"x","type":"RECORD","mode":"REPEATED","fields":[
              {"name":"team","type":"STRING"},{"name":"points","type":"INTEGER","mode":"REPEATED"},
              {"name":"coach","type":"STRUCT","fields":[{"name":"since","type":"DATE"}]},{"name":"note","type":"STRING"}]}
            """;

        var value = await ReadAsync(
            Field, """{"v":[{"v":{"f":[{"v":"LAL"},{"v":[{"v":"1"},{"v":"2"}]},{"v":{"f":[{"v":"2026-01-02"}]}},{"v":null}]}}]}""");

        var team = ((Dictionary<string, object?>[])value!).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(team["team"], Is.EqualTo("LAL"));
            Assert.That(team["points"], Is.EqualTo(new object[] { 1L, 2L }));
            Assert.That(((Dictionary<string, object?>)team["coach"]!)["since"], Is.EqualTo(new DateTime(2026, 1, 2)));
            Assert.That(team["note"], Is.Null);
        }
    }

    [TestCase("RANGE")]
    [TestCase("INTERVAL")]
    public void Two_types_are_not_decoded(string type)
    {
        Assert.That(() => ReadAsync($$"""{"name":"x","type":"{{type}}"}""", """{"v":"[a, b)"}"""), Throws.InvalidOperationException);
    }

    private static TestCaseData Case(string type, string text, object expected) =>
        new TestCaseData(type, text, expected).SetArgDisplayNames(type, text);

    private static async Task<object?> ReadAsync(string field, string cell)
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Page(field, cell));
        return (await Warehouse.Of(api).ExecuteQueryAsync("SELECT x", null)).Single()["x"];
    }
}
