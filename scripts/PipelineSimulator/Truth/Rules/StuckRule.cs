namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>workflow-gap-alert</c>: a processor that has been running for more than four hours is a Warning, unless a later run of it has come to its end.
/// </summary>
internal sealed class StuckRule(Coverage coverage) : IRule
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(4);

    public string Alert => "workflow-gap-alert";

    public IEnumerable<Spell> On(DateOnly date) =>
        from processor in Processors.All
        from run in coverage.Runs(processor, date)
        where run.Times.Outcome == RunOutcome.Running
        let since = run.Times.StartedAt + TooLong
        let until = ClearedAt(processor, date, run.Times)
        where !(until <= since)
        select new Spell(Alert, new(processor.Phase, processor.Entity, date), Severity.Warning, since, until, run.Times.StartedAt);

    private DateTimeOffset? ClearedAt(PhaseProcessor processor, DateOnly date, RunTimes stuck) => coverage.Runs(processor, date)
        .Where(run => run.Times.Outcome != RunOutcome.Running && run.Times.StartedAt > stuck.StartedAt)
        .Select(run => (DateTimeOffset?)run.Times.EndedAt)
        .Min();
}
