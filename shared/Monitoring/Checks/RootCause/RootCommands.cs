using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What to type against a cause, in order: look where it is not certain, repair from the first phase on, prove.</summary>
public static class RootCommands
{
    /// <param name="units">What one cause explains.</param>
    /// <param name="facts">The date.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<RootUnit> units, RootFacts facts) =>
        [.. Looks(units[0].Reason, facts.Date), .. Repairs(units, facts), $"scripts/ops smoke {Day(facts.Date)} --at projects/$GOOGLE_CLOUD_PROJECT"];

    private static IEnumerable<string> Looks(RootReason reason, DateOnly date) => reason.Cause switch
    {
        RootCauseName.NoDecisions => [WorkflowCommand.LookAtDecisions(date.AddDays(1)), WorkflowCommand.Decide, WorkflowCommand.Execute],
        RootCauseName.NotExecuted => [WorkflowCommand.LookAtDecisions(date.AddDays(1)), WorkflowCommand.Execute],
        RootCauseName.ScrapesFailed or RootCauseName.SourceIncomplete or RootCauseName.SourceEmpty => [WorkflowCommand.LookAtScrapers(date.AddDays(1))],
        RootCauseName.StreamingConflict => [WorkflowCommand.LookAtConflicts(date)],
        RootCauseName.ScheduleStale => [WorkflowCommand.RefreshSchedule],
        RootCauseName.RuleRejects => [WorkflowCommand.LookAtRejections(date)],
        RootCauseName.FeaturesPoor => [$"scripts/ops why low-feature-quality {Day(date)}"],
        RootCauseName.FiguresFell => [TrendCommand.LookAtFeatures(date.AddDays(-7)), WorkflowCommand.LookAtRuns(date)],
        RootCauseName.HistoryThin => [],
        RootCauseName.NotRun => [WorkflowCommand.LookAtRuns(date), .. ServicesOf(reason.Phase).Select(TrendCommand.LookAtService)],
        _ => [WorkflowCommand.LookAtRuns(date)],
    };

    private static IEnumerable<string> Repairs(IReadOnlyList<RootUnit> units, RootFacts facts)
    {
        var names = Through(units.SelectMany(unit => new[] { unit.Reason.Entity, unit.Output }).OfType<string>().ToHashSet(StringComparer.Ordinal));
        var holes = units.Where(unit => unit.Reason.Cause is RootCauseName.HistoryThin).Select(unit => unit.Output!).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. holes is [var first, ..] ? [$"scripts/ops backfill {first} {holes[^1]} --phases 3 --reason \"holes in the windows of {Day(facts.Date)}\" --at \"$BACKFILL_URL\""] : Array.Empty<string>(),
            .. facts.Sources.Where(source => names.Contains(source.Name)).Select(source => BackfillCommand.ForSource(source, facts.Date, PipelineClock.GameDateAt(facts.Now))),
            .. Again(Phase.Analytics, names, again => BackfillCommand.ForAnalytics(facts.Date, again)),
            .. Again(Phase.Precompute, holes.Count > 0 ? [.. names, "ml_feature_store"] : names, again => BackfillCommand.ForPrecompute(facts.Date, again)),
            .. names.Contains("predictions") ? [UserPhaseCommand.Predict(facts.Date)] : Array.Empty<string>(),
            .. names.Contains("grading") ? [UserPhaseCommand.Grade(facts.Date)] : Array.Empty<string>(),
        ];
    }

    // From the broken end to the one at which it shows, what lies between is made again too.
    private static HashSet<string> Through(HashSet<string> names) =>
    [
        .. names,
        .. SourceRegistry.Default.All.Any(source => names.Contains(source.Name))
            && (names.Contains("grading") || ProcessorCatalogue.Of(Phase.Precompute).Any(one => names.Contains(one.Name))) ? ["player_game_summary"] : Array.Empty<string>(),
        .. names.Contains("predictions") && names.Contains("upcoming_player_game_context") ? ["ml_feature_store"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Again(Phase phase, HashSet<string> names, Func<IReadOnlyList<string>, string> command) =>
        ProcessorCatalogue.Of(phase).Select(one => one.Name).Where(names.Contains).ToList() is { Count: > 0 } again ? [command(again)] : [];

    private static IEnumerable<string> ServicesOf(Phase phase) => phase switch
    {
        Phase.Analytics => ["nba-phase3-analytics-processors"],
        Phase.Precompute => ["nba-phase4-precompute-processors"],
        Phase.Predictions => ["prediction-coordinator"],
        _ => [],
    };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
