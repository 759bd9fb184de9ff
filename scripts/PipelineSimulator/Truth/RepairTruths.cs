namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Faults of repairs. A scrape that fails is games missing from its source, whatever the reason. An answer that lies is nothing of its own. Work
/// that does harm is nothing until somebody asks for it, and from then on Critical: whoever compares before and after sees that rows are gone.
/// </summary>
internal sealed class RepairTruths(PipelineWorld world, RawTruths raw) : ITruthGroup
{
    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.ScrapeTransient or FaultKinds.ScrapeTerminal =>
            raw.Of(fault with { Kind = FaultKinds.SourceGamesMissing, Source = fault.Source ?? Work.Bdl })! with { Fault = fault },
        FaultKinds.RecoveryLies => FaultTruth.Harmless(fault),
        FaultKinds.RecoveryHarmful => OfHarm(fault),
        _ => null,
    };

    private FaultTruth OfHarm(Fault fault)
    {
        List<Intervention> works = [.. world.Interventions.Where(work => work.IsHarmful && fault.GameDates.Contains(work.GameDate))];
        if (works.Count == 0)
        {
            return FaultTruth.Harmless(fault);
        }

        var (first, ends) = (works.Min(work => work.At), works.ConvertAll(work => Harm.MendedAt(work, world.Interventions)));
        return new(fault, [.. works.Select(work => new Cell(PhaseOf(work.Target), work.Target, work.GameDate)).Distinct()])
        {
            StartsAt = first,
            EndsAt = ends.Contains(null) ? null : ends.Max(),
            DataDueAt = first,
            ObservableAt = first,
            WarningAt = first,
            CriticalAt = first,
        };
    }

    private static int PhaseOf(string target) => Processors.All.FirstOrDefault(processor => processor.Entity == target)?.Phase ?? Entities.Raw;
}
