using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>A date on which everything came and everybody worked, unless a test takes something away.</summary>
internal static class SomeRoots
{
    public const string Later = "2026-01-17 12:00";

    private static readonly string[] OfTheDay = ["upcoming_player_game_context", "ml_feature_store"];

    private static readonly string[] Outputs = [.. ProcessorCatalogue.All.Select(one => one.Name), "predictions"];

    private static readonly IReadOnlyList<GameSighting> Games = Some.Night(4);

    public static IReadOnlyList<GameSighting> Rows { get; } =
    [
        .. Some.Night(4, bdl: 4, gamebook: 4),
        .. Outputs.SelectMany(output => Games.Select(game => Row(output, game))),
    ];

    public static RootFacts Of(IEnumerable<GameSighting>? rows = null, IEnumerable<WorkflowFact>? runs = null, FeatureFacts? features = null, string now = Later)
    {
        var held = (rows ?? Rows).ToList();
        var slate = SlateBuilder.Build([Some.Date], [.. held.Where(row => row.Witness is GameSighting.Schedule or "bdl" or "nbac_gamebook")]).Single();
        return new RootFacts(slate, held.ToLookup(row => row.Witness), Worked with { Runs = [.. runs ?? []] }, features ?? new FeatureFacts(slate), Some.Eastern(now))
        {
            Sources = SourceRegistry.Default.All,
        };
    }

    /// <summary>Decisions every hour, each carried out.</summary>
    public static RootRecords Worked { get; } = new([], [.. Hours("evaluation", null)], [.. Hours("run", TimeSpan.FromMinutes(5))]);

    public static IEnumerable<GameSighting> Without(string output, params int[] games) => Rows.Where(row =>
        row.Witness != output || (games.Length > 0 && !games.Any(game => row.Key == Games[game].Key)));

    public static IEnumerable<GameSighting> Without(this IEnumerable<GameSighting> rows, string output) => rows.Where(row => row.Witness != output);

    public static WorkflowFact Run(string processor, string status, string at = "2026-01-16 06:30") =>
        new(WorkflowFact.Runs, Some.Eastern(at), Some.Date, processor, status, null, 1, 0, "phase_3_analytics");

    public static RootFinding Judged(RootIssue issue, RootFacts facts) => RootJudge.Judge(issue, facts, RootRules.Default);

    private static GameSighting Row(string output, GameSighting game) => game with
    {
        Witness = output, RowCount = 20, PlayerCount = 10, ActiveCount = 10,
        FirstSeen = Some.Eastern(OfTheDay.Contains(output) ? "2026-01-15 11:00" : "2026-01-16 06:35"), LastSeen = Some.Eastern("2026-01-16 06:35"),
    };

    private static IEnumerable<WorkflowFact> Hours(string fact, TimeSpan? carriedOutAfter) => Enumerable.Range(0, 40)
        .Select(hour => Some.Eastern("2026-01-15 12:06").AddHours(hour))
        .Select(at => new WorkflowFact(fact, at, Some.Date, "post_game_window_3", null, at + carriedOutAfter, 5, 0, null));
}
