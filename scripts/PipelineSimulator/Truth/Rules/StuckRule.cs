namespace NbaPipeline.PipelineSimulator;

/// <summary><c>workflow-gap-alert</c>: a processor that has been running for more than four hours is a Warning.</summary>
internal sealed class StuckRule(Coverage coverage) : IRule
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(4);

    public string Alert => "workflow-gap-alert";

    public IEnumerable<Spell> On(DateOnly date) => Processors.All.SelectMany(processor => coverage.Runs(processor, date)
        .Where(run => run.Times.Outcome == RunOutcome.Running)
        .Select(run => new Spell(
            Alert, new(processor.Phase, processor.Entity, date), Severity.Warning, run.Times.StartedAt + TooLong,
            coverage.Moments(processor, date).Where(at => at > run.Times.StartedAt + TooLong).Select(at => (DateTimeOffset?)at).Min(), run.Times.StartedAt)));
}
