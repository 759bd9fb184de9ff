namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the processors of phases 3 to 6 and of what they write.</summary>
internal static class PhaseFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
        new(FaultKinds.ProcessorFailed, ["processor|processors|phase", "date|dates"], ["phase", "processor", "processors"]),
        new(FaultKinds.ProcessorPartial, ["processor|processors", "date|dates|game|games", "share|game|games"], ["phase"]),
        new(FaultKinds.ProcessorStuck, ["processor|processors", "date|dates"], ["phase"]),
        new(FaultKinds.PhaseNotStarted, ["phase", "date|dates"], []),
        new(FaultKinds.PredictionsMissing, ["date|dates"], ["system", "share"]),
        new(FaultKinds.GradingNotTriggered, ["date|dates"], []),
        new(FaultKinds.UngradablePredictions, ["date|dates"], ["share"]),
        new(FaultKinds.FeatureQualityDrop, ["from|date|dates", "mean|window_completeness"], []),
        new(FaultKinds.RuleRejectsAll, ["from|date|dates", "rule"], []),
        new(FaultKinds.FlagContradiction, ["date|dates"], ["share"]),
    ];
}
