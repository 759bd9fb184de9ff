namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>phase4-failure-alert</c>: five processors for yesterday by 08:30 ET. Fewer than three of them, or one of the two critical ones, is Critical;
/// any other a Warning. What a healthy world does not have yet, in the season's first weeks, is not missing.
/// </summary>
internal sealed class PrecomputeRule(Coverage coverage, Coverage healthy) : IRule
{
    private const int Quorum = 3;
    private static readonly PhaseProcessor[] Five =
        [Processors.DefenseZones, Processors.ShotZones, Processors.Factors, Processors.DailyCache, Processors.Features];

    public string Alert => "phase4-failure-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        var due = coverage.DueAt(Processors.DailyCache, date);
        List<PhaseProcessor> expected = [.. Five.Where(processor => healthy.Covered(processor, date, due) > 0)];
        return expected.SelectMany(processor => Spells.Of(
            Alert, new(Entities.Precompute, processor.Entity, date), due, expected.SelectMany(other => coverage.Moments(other, date)),
            at => Judge(processor, expected, date, at)));
    }

    private Severity? Judge(PhaseProcessor processor, List<PhaseProcessor> expected, DateOnly date, DateTimeOffset at)
    {
        var missing = expected.FindAll(other => coverage.Covered(other, date, at) == 0);
        return missing.Contains(processor)
            ? IsCritical(processor) || Five.Length - missing.Count < Quorum ? Severity.Critical : Severity.Warning
            : null;
    }

    private static bool IsCritical(PhaseProcessor processor) => processor == Processors.DailyCache || processor == Processors.Features;
}
