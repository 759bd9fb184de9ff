using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Loading;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The season of healthy data: what is written is what is loaded, by table and date.</summary>
public sealed class SeasonFileTests
{
    private static readonly DateOnly The19th = new(2026, 1, 19);
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"season-{Guid.NewGuid():N}", "season.zip");

    [TearDown]
    public void Remove()
    {
        if (Directory.Exists(Path.GetDirectoryName(_file)))
        {
            Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
        }
    }

    [Test]
    public async Task What_is_written_is_what_is_loaded()
    {
        var season = new HealthySeason(Some.Scenario());
        var written = SeasonFile.Write(_file, "stamp", Parts(season));
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = EmptyIn(engine);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(SeasonFile.Load(warehouse, _file, HealthySeason.Tables, season.Dates), Is.EqualTo(written));
            foreach (var table in HealthySeason.Tables)
            {
                Assert.That(warehouse.RowCount(table), Is.EqualTo(season.Dates.Sum(date => season.Rows(table, date).Count())).And.GreaterThan(0), table);
            }
        }
    }

    [Test]
    public async Task Only_the_dates_that_are_asked_for_are_taken()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = EmptyIn(engine);
        var season = Written();

        Assert.That(
            SeasonFile.Load(warehouse, _file, [Tables.DailyCache], [The19th, new DateOnly(2026, 7, 1)]),
            Is.EqualTo(season.Rows(Tables.DailyCache, The19th).Count()));
    }

    [Test]
    public async Task Of_a_date_only_the_rows_that_are_chosen_are_taken()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = EmptyIn(engine);
        var season = Written();

        SeasonFile.Load(warehouse, _file, [Tables.Schedule], season.Dates, choose: (date, rows) => date == The19th ? rows : rows.Take(1));

        var others = season.Dates.Count(date => date != The19th && season.Rows(Tables.Schedule, date).Any());
        Assert.That(warehouse.RowCount(Tables.Schedule), Is.EqualTo(season.Rows(Tables.Schedule, The19th).Count() + others));
    }

    [Test]
    public void A_file_is_known_by_its_stamp_and_a_missing_one_has_none()
    {
        SeasonFile.Write(_file, "one", Parts(new HealthySeason(Some.Scenario())));

        Assert.That((SeasonFile.StampOf(_file), SeasonFile.StampOf(_file + ".gone")), Is.EqualTo(("one", (string?)null)));
    }

    [Test]
    public void The_season_begins_on_its_opening_night_and_ends_with_the_regular_season() =>
        Assert.That((HealthySeason.Scenario.From, HealthySeason.Scenario.To), Is.EqualTo((new DateOnly(2025, 10, 21), new DateOnly(2026, 4, 12))));

    private HealthySeason Written()
    {
        var season = new HealthySeason(Some.Scenario());
        SeasonFile.Write(_file, "stamp", Parts(season));
        return season;
    }

    private static LocalWarehouse EmptyIn(GoogleSqlEngine engine)
    {
        var warehouse = new LocalWarehouse(engine, new SimulatedClock(Some.At("2026-01-22T12:00:00Z")));
        _ = new WarehouseWorld(warehouse);
        return warehouse;
    }

    private static IEnumerable<(string Table, DateOnly Date, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows)> Parts(HealthySeason season) =>
        season.Dates.SelectMany(date => HealthySeason.Tables.Select(table =>
            (table, date, (IReadOnlyList<IReadOnlyDictionary<string, object?>>)[.. season.Rows(table, date).Select(row => row.Values)])));
}
