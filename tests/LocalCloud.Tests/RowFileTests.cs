using System.IO.Compression;
using NbaPipeline.LocalCloud.Loading;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class RowFileTests
{
    private const string Table = "nba_raw.bdl_player_boxscores";
    private const string Row = """{"game_date":"2026-01-15","player_lookup":"jamorant","points":"24","processed_at":"2026-01-16T03:05:10Z"}""";

    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
    private readonly LocalWarehouse warehouse = new(Engine.Shared, TimeProvider.System);

    [SetUp]
    public void Create() => warehouse.CreateTable(TableCatalogue.Get(Table));

    [TearDown]
    public void Delete()
    {
        warehouse.Dispose();
        File.Delete(file);
        File.Delete($"{file}.gz");
    }

    [Test]
    public async Task A_row_a_line_is_loaded_by_the_column_types_and_empty_lines_are_passed_over()
    {
        await File.WriteAllTextAsync(file, $"{Row}\n\n{Row}\n");

        Assert.That(await LoadAsync(file), Is.EqualTo(2));
        var answer = await warehouse.QueryAsync($"SELECT SUM(points) AS points FROM `{Table}` WHERE game_date = '2026-01-15'");
        Assert.That(answer.Rows[0][0], Is.EqualTo(48L));
    }

    [Test]
    public async Task A_packed_file_is_unpacked()
    {
        await using (var packed = new GZipStream(File.Create($"{file}.gz"), CompressionMode.Compress))
        await using (var writer = new StreamWriter(packed))
        {
            await writer.WriteLineAsync(Row);
        }

        Assert.That(await LoadAsync($"{file}.gz"), Is.EqualTo(1));
    }

    [TestCase("""{"no_such_column":1}""", "line 2, column no_such_column")]
    [TestCase("""{"points":"many"}""", "line 2, column points: Cannot convert value to INT64 (bad value): many")]
    [TestCase("[1]", "line 2 is no JSON object")]
    [TestCase("{", "line 2 is no JSON:")]
    public async Task A_line_that_does_not_fit_is_named_and_nothing_is_loaded(string line, string sentence)
    {
        await File.WriteAllTextAsync(file, $"{Row}\n{line}\n");

        Assert.That(() => LoadAsync(file), Throws.TypeOf<RowFileException>().With.Message.Contains(sentence));
        Assert.That(warehouse.RowCount(Table), Is.Zero);
    }

    [Test]
    public void A_file_that_is_not_there_is_named() =>
        Assert.That(() => LoadAsync("/no/such.jsonl"), Throws.TypeOf<RowFileException>().With.Message.Contains("/no/such.jsonl"));

    private Task<int> LoadAsync(string path) => RowFile.LoadAsync(warehouse, Table, path, CancellationToken.None);
}
