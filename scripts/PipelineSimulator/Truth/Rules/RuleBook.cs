namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The rules of all functions that look at data, on one world. It shares nothing with the functions but the text both were written from.
/// </summary>
internal sealed class RuleBook
{
    private readonly IReadOnlyList<IRule> _rules;

    /// <param name="world">The world that is judged.</param>
    /// <param name="healthy">The same without its faults: what can be expected at all.</param>
    public RuleBook(PipelineWorld world, PipelineWorld healthy)
    {
        var (coverage, usual) = (new Coverage(world), new Coverage(healthy));
        Coverage = coverage;
        _rules =
        [
            new BoxScoreRule(coverage), new StaleScheduleRule(coverage), new StuckRule(coverage), new AnalyticsRule(coverage), new AnalyticsGapRule(coverage),
            new SurplusRule(coverage), new PrecomputeRule(coverage, usual), new FeatureRule(coverage), new PredictionRule(coverage, usual),
            new GradingRule(coverage), new MarkerRule(world), new TransitionRule(coverage),
        ];
    }

    public Coverage Coverage { get; }

    public IEnumerable<Spell> On(DateOnly date) => _rules.SelectMany(rule => rule.On(date));
}
