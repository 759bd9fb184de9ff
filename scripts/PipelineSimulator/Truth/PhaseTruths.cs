namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the processors, of what they write, and of the schedule: all that they mean is worked out by comparison.</summary>
internal sealed class PhaseTruths(Counterfactual counterfactual) : ITruthGroup
{
    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.ScheduleSnapshots or FaultKinds.SchedulePlaceholders => FaultTruth.Harmless(fault),
        FaultKinds.UngradablePredictions => FaultTruth.Harmless(fault),
        FaultKinds.ScheduleStale or FaultKinds.TeamTwice
            or FaultKinds.ProcessorFailed or FaultKinds.ProcessorPartial or FaultKinds.ProcessorStuck or FaultKinds.PhaseNotStarted
            or FaultKinds.PredictionsMissing or FaultKinds.GradingNotTriggered or FaultKinds.FeatureQualityDrop or FaultKinds.RuleRejectsAll
            or FaultKinds.FlagContradiction => counterfactual.Of(fault).Truth(fault),
        _ => null,
    };
}
