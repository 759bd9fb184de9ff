namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>phase4-failure-alert</c> again: where the completion marker says less than the data, the data counts, and the difference is a Warning from
/// the same hour on.
/// </summary>
internal sealed class MarkerRule(PipelineWorld world) : IRule
{
    private static readonly TimeOnly Due = new(8, 30);

    public string Alert => "phase4-failure-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        var gap = new MarkerGap(world, Entities.Precompute, date);
        return Spells.Of(
            Alert, new(Entities.Precompute, Entities.Markers, date), EasternTime.At(date.AddDays(1), Due), gap.Moments,
            at => gap.IsOpen(at) ? Severity.Warning : null);
    }
}
