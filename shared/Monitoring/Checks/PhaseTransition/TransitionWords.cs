using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found about phases that have not begun: the bottleneck, how long, the funnel step by step, what starts it.</summary>
internal static class TransitionWords
{
    public static Finding NotStarted(Funnel day, StalledTransition stalled, TransitionThresholds thresholds)
    {
        var (transition, waiting) = (stalled.Transition, day.Waiting(stalled.Transition));
        var from = FunnelNames.Of(transition.From);
        return new Finding
        {
            Fingerprint = new(transition.Phase, transition.Entity, day.Date),
            Severity = stalled.Severity,
            What = $"{transition.Title} not started",
            HowBad = $"{waiting.Count} {FunnelNames.Waiting(transition.From, waiting.Count)}",
            Observed = $"no rows, and no run since {TimeText.Both(stalled.ReadyAt)}",
            Expected = $"a run for {waiting.Count} {(waiting.Count == 1 ? "game" : "games")} by {TimeText.Both(stalled.DueAt)}",
            Threshold = $"Warning {TimeText.Duration(thresholds.WarningAfter)}, Critical {TimeText.Duration(thresholds.CriticalAfter)} "
                + "after the due time while what it needs is there and nothing has begun",
            Since = stalled.DueAt,
            Impact = ImpactOf(transition.Phase),
            Missing = [.. waiting.Select(game => game.Label)],
            Details = [.. FunnelLines.Of(day)],
            Patterns = [Bottleneck(day, stalled, from)],
            Command = CommandFor(transition, day.Date),
        };
    }

    public static DateVerdict DateOf(JudgedFunnel judged, TransitionDueTimes dueTimes) => new(judged.Funnel.Date, judged.Outcome, judged.Outcome switch
    {
        Outcome.NoGames => "no counting games on this date",
        Outcome.NotEvaluated => string.Join("; ", judged.BlindSpots.Distinct()),
        Outcome.NotDue when judged.Funnel.IsSeasonsStart => $"{FunnelLines.Path(judged.Funnel)}; the season is too young for more",
        Outcome.NotDue => $"nothing is due before {TimeText.Both(Transition.All.Min(one => dueTimes.Of(one.To, judged.Funnel.Slate)))}",
        _ => FunnelLines.Path(judged.Funnel),
    });

    public static DateVerdict Idle(DateOnly date, DateTimeOffset nextLook) =>
        new(date, Outcome.NotDue, $"nothing has lately become due; the next look is at {TimeText.Both(nextLook)}");

    private static string Bottleneck(Funnel day, StalledTransition stalled, string from)
    {
        var run = day.LastRun(stalled.Transition.Phase) is { } last
            ? $"the last run of this phase for the date began at {TimeText.Both(last)}, before there was enough to work on"
            : "the run history has no run of this phase for the date";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"the bottleneck is {from} → {FunnelNames.Of(stalled.Transition.To)}: what it needs was there at {TimeText.Both(stalled.ReadyAt)}; {run}");
    }

    private static string ImpactOf(Phase phase) => phase switch
    {
        Phase.Analytics => "Users affected: phases 4 to 6 have nothing of these games to build on",
        Phase.Precompute => "Users affected: predictions are made without these games, or not at all",
        Phase.Predictions => "Users affected: they see no prediction for these games",
        _ => "Users see no result of this date, and nobody knows whether the systems were right",
    };

    private static string CommandFor(Transition transition, DateOnly date) => transition.Phase switch
    {
        Phase.Analytics => BackfillCommand.ForAnalytics(date, NamesOf(Phase.Analytics)),
        Phase.Precompute when transition.To is FunnelStage.Features => BackfillCommand.ForPrecompute(date, ["ml_feature_store"]),
        Phase.Precompute => BackfillCommand.ForPrecompute(date, NamesOf(Phase.Precompute)),
        Phase.Predictions => UserPhaseCommand.Predict(date),
        _ => UserPhaseCommand.Grade(date),
    };

    private static IReadOnlyList<string> NamesOf(Phase phase) =>
        [.. ProcessorCatalogue.Of(phase).Where(processor => processor.Modes.HasFlag(ProcessorModes.Overnight)).Select(processor => processor.Name)];
}
