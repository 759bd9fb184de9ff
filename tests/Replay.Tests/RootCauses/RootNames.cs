using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.RootCauses;

/// <summary>What the analysis must call each kind of fault; kinds that are not here leave nothing out of a date.</summary>
internal static class RootNames
{
    private static readonly string[] Unsaid = ["source-incomplete", "source-empty"];

    private static readonly Dictionary<string, string[]> OfKind = new(StringComparer.Ordinal)
    {
        [FaultKinds.SourceGamesMissing] = Unsaid,
        [FaultKinds.SourceLate] = Unsaid,
        [FaultKinds.ScrapeTransient] = Unsaid,
        [FaultKinds.ScrapeTerminal] = Unsaid,
        [FaultKinds.StreamingConflict] = ["streaming-conflict"],
        [FaultKinds.OrchestratorDown] = ["no-decisions"],
        [FaultKinds.DecisionsNotExecuted] = ["not-executed"],
        [FaultKinds.ScheduleStale] = ["schedule-stale"],
        [FaultKinds.ProcessorFailed] = ["run-failed"],
        [FaultKinds.ProcessorPartial] = ["run-partial"],
        [FaultKinds.ProcessorStuck] = ["run-unfinished"],
        [FaultKinds.PhaseNotStarted] = ["not-run"],
        [FaultKinds.GradingNotTriggered] = ["not-run"],
        [FaultKinds.ServiceDown] = ["not-run"],
        [FaultKinds.PredictionsMissing] = ["run-empty", "run-partial"],
        [FaultKinds.RuleRejectsAll] = ["rule-rejects"],
        [FaultKinds.FeatureQualityDrop] = ["figures-fell"],
        [FaultKinds.SchedulerJobMisdirected] = ["no-decisions"],
        [FaultKinds.RecoveryHarmful] = [],
    };

    public static IReadOnlyList<string> Of(string kind) => OfKind.GetValueOrDefault(kind) ?? [];
}
