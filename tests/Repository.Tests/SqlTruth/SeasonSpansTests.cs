using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class SeasonSpansTests
{
    [Test]
    public async Task A_season_lasts_from_its_first_counting_night_to_its_last()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_raw.nbac_schedule",
        [
            Game("0012500001", 2025, 10, 5), Game("0022500001", 2025, 10, 21), Game("0022500001", 2025, 10, 21), Game("0022501230", 2026, 4, 12), Game("0032500001", 2026, 2, 15),
            Game("0042500407", 2026, 6, 20), Game("0042400407", 2025, 6, 22),
        ]);

        var spans = await warehouse.AskAsync<SeasonSpan>(Shipped.Query("SeasonSpans").With(
            QueryParameter.Date("season_from", new(2020, 1, 1)), QueryParameter.Date("season_to", new(2026, 12, 31)), QueryParameter.Timestamp("as_of", null)));

        Assert.That(spans.OrderBy(span => span.Season), Is.EqualTo(new SeasonSpan[] { new("24", new(2025, 6, 22), new(2025, 6, 22)), new("25", new(2025, 10, 21), new(2026, 6, 20)) }));
    }

    private static Dictionary<string, object?> Game(string id, int year, int month, int day) => new()
    {
        ["game_id"] = id,
        ["game_date"] = new DateOnly(year, month, day),
        ["processed_at"] = Some.Eastern("2025-10-01 12:00"),
    };
}
