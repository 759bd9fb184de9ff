using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The hourly evaluations and what follows from them. While the evaluation is out of order there is not one row: nothing says so but their
/// absence. What is not carried out at five past is never carried out, for by the next time it is more than an hour old.
/// </summary>
internal sealed class WorkflowTimeline(Scenario scenario, Outages outages, WorkflowFacts facts, SourceHoldings holdings)
{
    private const int LateSeconds = 20;
    private static readonly TimeSpan ScrapeLength = TimeSpan.FromSeconds(20);

    private readonly List<Fault> _hidden = [.. scenario.Faults.Where(fault => fault.Kind == FaultKinds.ExecutionHidesFailures)];

    /// <summary>Those of an Eastern day, which has 23 or 25 hours twice a year.</summary>
    public static IEnumerable<DateTimeOffset> Hours(DateOnly date)
    {
        var end = EasternTime.At(date.AddDays(1), TimeOnly.MinValue);
        for (var hour = EasternTime.At(date, TimeOnly.MinValue); hour < end; hour = hour.AddHours(1))
        {
            yield return hour;
        }
    }

    public IEnumerable<Decision> Decisions(DateOnly date) => Hours(date).Where(outages.Decides).SelectMany(Evaluate);

    /// <summary>What the day's decisions would be, to somebody who plans it at a moment.</summary>
    public IEnumerable<Decision> Planned(DateOnly date, DateTimeOffset knownAt) => Hours(date).SelectMany(hour =>
        Workflows.All.Select(workflow => new Decision(hour, hour, workflow, workflow.Decide(new(hour, knownAt, facts with { Executes = _ => true })))));

    public IEnumerable<Execution> Executions(DateOnly date) => Decisions(date)
        .Where(decision => decision.Choice.IsRun && outages.Executes(decision.Hour + Evaluation.UntilExecution))
        .Select(Execute);

    private IEnumerable<Decision> Evaluate(DateTimeOffset hour)
    {
        var evaluation = new Evaluation(hour, hour, facts);
        var late = Math.Floor(LateSeconds * scenario.Noise * Dice.Unit(scenario.Seed, "decision", hour.ToString("O", CultureInfo.InvariantCulture)));
        return Workflows.All.Select(workflow => new Decision(hour, hour.AddSeconds(late), workflow, workflow.Decide(evaluation)));
    }

    private Execution Execute(Decision decision)
    {
        var started = decision.Hour + Evaluation.UntilExecution;
        return new(decision, started, [.. decision.Workflow.Scrapers.Select((scraper, turn) =>
            Scrape(decision, scraper, started + (ScrapeLength * turn)))]);
    }

    private ScraperRun Scrape(Decision decision, string scraper, DateTimeOffset at)
    {
        var (date, end) = (decision.Choice.Target!.Value, at + ScrapeLength);
        var rows = holdings.Rows(scraper, date, end);
        var status = IsHidden(scraper, at) ? ScraperRun.Failure : rows == 0 ? ScraperRun.NoData : ScraperRun.Success;
        return new(scraper, decision.Workflow.Name, date, at, end, status) { RowCount = rows };
    }

    /// <summary>Those whose rows stand in this world do not fail, or the records would contradict the tables.</summary>
    private bool IsHidden(string scraper, DateTimeOffset at) =>
        scraper is not (Workflows.BdlScraper or Workflows.GamebookScraper or Workflows.ScheduleScraper) && _hidden.Exists(fault => fault.Covers(at));
}
