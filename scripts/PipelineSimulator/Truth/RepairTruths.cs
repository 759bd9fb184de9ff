namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Faults of repairs. A scrape that fails is games missing from its source, whatever the reason; an answer that lies and work that does harm
/// are nothing at all until somebody asks for a repair.
/// </summary>
internal sealed class RepairTruths(RawTruths raw) : ITruthGroup
{
    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.ScrapeTransient or FaultKinds.ScrapeTerminal =>
            raw.Of(fault with { Kind = FaultKinds.SourceGamesMissing, Source = fault.Source ?? Work.Bdl })! with { Fault = fault },
        FaultKinds.RecoveryLies or FaultKinds.RecoveryHarmful => FaultTruth.Harmless(fault),
        _ => null,
    };
}
