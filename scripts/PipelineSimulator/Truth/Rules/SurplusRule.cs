namespace NbaPipeline.PipelineSimulator;

/// <summary><c>analytics-completeness-alert</c>: more rows than players is a Warning about duplicates.</summary>
internal sealed class SurplusRule(Coverage coverage) : IRule
{
    public string Alert => "analytics-completeness-alert";

    public IEnumerable<Spell> On(DateOnly date) => coverage.World.Scenario.Faults
        .Where(fault => fault.Kind == FaultKinds.DuplicateRows && fault.Table == Tables.PlayerGameSummary && fault.GameDates.Contains(date))
        .SelectMany(_ => coverage.Runs(Processors.Players, date).Where(run => run.Covered.Count > 0).Take(1))
        .Select(run => run.Times.EndedAt + Rewrites.BetweenRuns)
        .Select(at => new Spell(Alert, new(Entities.Analytics, Entities.Surplus(Processors.Players.Entity), date), Severity.Warning, at, null, at));
}
