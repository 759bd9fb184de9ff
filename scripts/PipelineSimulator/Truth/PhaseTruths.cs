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
            or FaultKinds.FlagContradiction => Compared(fault),
        _ => null,
    };

    private FaultTruth Compared(Fault fault)
    {
        var found = counterfactual.Of(fault);
        var direct = found.Direct;
        return direct.Count == 0
            ? FaultTruth.Harmless(fault)
            : new(fault, [.. direct.Select(cell => cell.Cell)])
            {
                Downstream = [.. found.Cells.Except(direct)],
                StartsAt = found.Cells.Min(cell => cell.From),
                EndsAt = direct.Any(cell => cell.To is null) ? null : direct.Max(cell => cell.To),
                DataDueAt = found.Spells.Select(spell => (DateTimeOffset?)spell.DueAt).Min(),
                ObservableAt = found.First(Severity.Info),
                WarningAt = found.First(Severity.Warning),
                CriticalAt = found.First(Severity.Critical),
            };
    }
}
