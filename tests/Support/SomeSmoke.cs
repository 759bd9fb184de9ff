using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Tests.Support;

/// <summary>A night as the smoke test's query answers it: everything is there, unless a test says of an output what else it holds.</summary>
public static class SomeSmoke
{
    private static readonly string[] Pairs = ["MEM-ORL", "DET-PHX", "BOS-MIA", "HOU-OKC", "MIL-SAS", "DAL-UTA", "CLE-NYK", "ATL-POR", "CHA-LAL", "DEN-MIN"];

    public static SmokeFact Fact(string output, DateOnly? date = null, int games = 0, long rows = 0, long entities = 0) => new(
        output, date ?? Some.Date, null, null, null, null, null, null, null, null, null, null,
        games == 0 ? null : string.Join(',', Pairs.Take(games)), rows, entities, 0, 0, null);

    /// <summary>Ten games by default, each held by everybody.</summary>
    public static IReadOnlyList<SmokeFact> Night(int games = 10, DateOnly? date = null) =>
    [
        .. Pairs.Take(games).Select((pair, number) => Fact(GameSighting.Schedule, date) with
        {
            GameId = $"00225{(date ?? Some.Date).DayOfYear:000}{number:00}",
            Away = pair.Split('-')[0],
            Home = pair.Split('-')[1],
            Tip = PipelineClock.At(date ?? Some.Date, new TimeOnly(19, 0)),
            Status = ScheduleStatus.Final,
            StatusText = "Final",
            AwayScore = 101,
            HomeScore = 99,
            SeenAt = PipelineClock.At(date ?? Some.Date, new TimeOnly(23, 55)),
        }),
        Fact("bdl", date, games, 20 * games),
        Fact("nbac_gamebook", date, games, 20 * games),
        Fact("player_game_summary", date, games, 22 * games, 22 * games),
        Fact("team_defense_game_summary", date, games, 2 * games, 2 * games),
        Fact("upcoming_player_game_context", date, games, 27 * games, 27 * games),
        .. ProcessorCatalogue.Of(Phase.Precompute).Select(processor => Fact(processor.Name, date, rows: 30)),
        .. Pairs.Take(games).Select(pair => Predicted(pair, date)),
        Grades(10 * games, 5.9, date),
    ];

    public static SmokeFact Predicted(string pair, DateOnly? date = null, string systems = "a,b,c,d,e", long gradable = 10) => Fact(SmokeFact.Predictions, date, rows: 50) with
    {
        Away = pair.Split('-')[0],
        Home = pair.Split('-')[1],
        Names = systems,
        GradableCount = gradable,
    };

    public static SmokeFact Grades(long graded, double error, DateOnly? date = null) =>
        Fact(SmokeFact.Grades, date) with { GradedCount = graded, MeanError = error };

    /// <summary>The night with other facts of one output.</summary>
    public static IReadOnlyList<SmokeFact> With(this IReadOnlyList<SmokeFact> night, string output, params IEnumerable<SmokeFact> instead) =>
        [.. night.Where(fact => fact.Output != output), .. instead];
}
