using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Cloud.BigQuery.V2;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.BigQuery;

public class ParameterTests
{
    private static readonly DateTime s_utc = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(1_234_560);

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<TestCaseData> Encodings() =>
    [
        Case(null, 42, "INTEGER", "42"),
        Case(null, 42L, "INTEGER", "42"),
        Case(null, 1.5, "FLOAT", "1.5"),
        Case(null, double.NegativeInfinity, "FLOAT", "-inf"),
        Case(BigQueryDbType.Float64, 2, "FLOAT", "2"),
        Case(null, true, "BOOL", "TRUE"),
        Case(null, "text", "STRING", "text"),
        Case(null, "hi"u8.ToArray(), "BYTES", "aGk="),
        Case(BigQueryDbType.Date, s_utc, "DATE", "2026-01-02"),
        Case(BigQueryDbType.Date, "2026-01-02", "DATE", "2026-01-02"),
        Case(null, s_utc, "DATETIME", "2026-01-02 03:04:05.123456"),
        Case(BigQueryDbType.Timestamp, s_utc, "TIMESTAMP", "2026-01-02 03:04:05.123456+00"),
        Case(null, new DateTimeOffset(s_utc).ToOffset(TimeSpan.FromHours(-5)), "TIMESTAMP", "2026-01-01 22:04:05.123456-05:00"),
        Case(null, s_utc.TimeOfDay, "TIME", "03:04:05.123456"),
        Case(null, BigQueryNumeric.Parse("-1.50"), "NUMERIC", "-1.5"),
        Case(null, BigQueryBigNumeric.Parse($"0.{1:D38}"), "BIGNUMERIC", $"0.{1:D38}"),
        Case(null, BigQueryGeography.Parse("POINT(1 2)"), "GEOGRAPHY", "POINT(1 2)"),
        Case(BigQueryDbType.Json, """{"a":1}""", "JSON", """{"a":1}"""),
        Case(BigQueryDbType.String, null, "STRING", null),
        Case(BigQueryDbType.Timestamp, null, "TIMESTAMP", null),
    ];

    [TestCaseSource(nameof(Encodings))]
    public async Task A_scalar_is_a_type_and_text_and_null_is_a_type_alone(BigQueryDbType? type, object? value, string name, string? text)
    {
        var sent = await SentAsync(new BigQueryParameter("x", type, value));

        var expected = text is null ? "{}" : JsonSerializer.Serialize(new { value = text }, s_plain);
        Assert.That(sent, Is.EqualTo($$$"""{"name":"x","parameterType":{"type":"{{{name}}}"},"parameterValue":{{{expected}}}}"""));
    }

    [Test]
    public async Task An_array_is_the_type_of_its_elements_and_their_texts()
    {
        var sent = await SentAsync(new BigQueryParameter("x", null, new List<long> { 1, 2 }));

        Assert.That(sent, Is.EqualTo(
            """
            {"name":"x","parameterType":{"type":"ARRAY","arrayType":{"type":"INTEGER"}},"parameterValue":{"arrayValues":[{"value":"1"},{"value":"2"}]}}
            """));
    }

    [Test]
    public async Task Dates_in_an_array_need_the_element_type_said()
    {
        var dates = new BigQueryParameter("x", BigQueryDbType.Array, new[] { s_utc }) { ArrayElementType = BigQueryDbType.Date };
        var sent = await SentAsync(dates);

        Assert.That(sent, Does.Contain("""{"type":"ARRAY","arrayType":{"type":"DATE"}}""").And.Contain("""[{"value":"2026-01-02"}]"""));
    }

    [Test]
    public async Task An_empty_array_is_still_an_array()
    {
        Assert.That(await SentAsync(new BigQueryParameter("x", null, Array.Empty<string>())), Does.Contain("\"arrayValues\":[]"));
    }

    [Test]
    public void Types_without_a_spelling_are_refused_at_once()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new BigQueryParameter("x", null, 1.5m), Throws.ArgumentException);
            Assert.That(() => new BigQueryParameter("x", BigQueryDbType.Date, new DateOnly(2026, 1, 2)), Throws.ArgumentException);
        }
    }

    [TestCaseSource(nameof(Refusals))]
    public void What_the_service_could_not_read_is_refused_before_it_is_sent(BigQueryParameter parameter, Type exception)
    {
        Assert.That(() => SentAsync(parameter), Throws.TypeOf(exception));
    }

    private static IEnumerable<TestCaseData> Refusals() =>
    [
        Refusal<InvalidOperationException>("null without a type", new("x", null, null)),
        Refusal<InvalidOperationException>("null array", new("x", BigQueryDbType.Array, null)),
        Refusal<InvalidOperationException>("null element", new("x", null, new string?[] { null })),
        Refusal<InvalidOperationException>("fraction as integer", new("x", BigQueryDbType.Int64, 1.5)),
        Refusal<InvalidOperationException>("timestamp of unspecified kind", new("x", BigQueryDbType.Timestamp, new DateTime(2026, 1, 2))),
        Refusal<ArgumentException>("no name", new("", null, 1)),
    ];

    private static TestCaseData Refusal<TException>(string name, BigQueryParameter parameter) =>
        new TestCaseData(parameter, typeof(TException)).SetArgDisplayNames(name);

    private static TestCaseData Case(BigQueryDbType? type, object? value, string name, string? text) =>
        new TestCaseData(type, value, name, text).SetArgDisplayNames($"{value ?? "null"} as {name}");

    private static async Task<string> SentAsync(BigQueryParameter parameter)
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Done);
        await Warehouse.Of(api).CreateQueryJobAsync("SELECT @x", [parameter]);
        return api.Only.Json["configuration"]!["query"]!["queryParameters"]![0]!.ToJsonString(
            s_plain);
    }
}
