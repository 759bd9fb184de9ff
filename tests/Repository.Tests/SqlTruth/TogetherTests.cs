using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class TogetherTests
{
    // Parts that share a parameter share its value: one array, not equal ones.
    private static readonly DateOnly[] Dates = [Rows.Night];

    [Test]
    public async Task The_schedule_and_both_sources_answer_in_one_job()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_raw.nbac_schedule", [Rows.Schedule("MEM@ORL", 1, "2026-01-15 09:00"), Rows.Schedule("MEM@ORL", 3, "2026-01-15 23:00")]);
        warehouse.Load("nba_raw.bdl_player_boxscores", [Rows.Bdl("a", "31")]);
        warehouse.Load("nba_raw.nbac_gamebook_player_stats", [Rows.Gamebook("a", "active"), Rows.Gamebook("a", "active", game: "BOS@MIA")]);

        var sightings = await warehouse.AskAsync<GameSighting>(Query.Together("GameSightings", [.. GameSightingQueries.Files.Select(Bound)]));

        Assert.That(sightings.Select(sighting => $"{sighting.Witness} {sighting.Away}@{sighting.Home}"), Is.EquivalentTo(
            ["schedule MEM@ORL", "bdl MEM@ORL", "nbac_gamebook MEM@ORL", "nbac_gamebook BOS@MIA"]));
    }

    private static Query Bound(QueryFile file) => file.With([.. file.Parameters.Select(parameter => parameter.Type switch
    {
        QueryType.Date => QueryParameter.Date(parameter.Name, Rows.Night),
        QueryType.Dates => QueryParameter.Dates(parameter.Name, Dates),
        _ => QueryParameter.Timestamp(parameter.Name, null),
    })]);
}
