using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says which workflows were decided and not carried out, or carried out in name only.</summary>
internal static class ExecutionWords
{
    public static Fingerprint ExecutionsOf(DateOnly date) => new(Phase.Scrape, "executions", date);

    public static Fingerprint ScrapesOf(DateOnly date) => new(Phase.Scrape, "scrapes", date);

    public static Finding NotExecuted(DateOnly date, IReadOnlyList<WorkflowFact> left, WorkflowThresholds thresholds) => new()
    {
        Fingerprint = ExecutionsOf(date),
        Severity = Severity.Warning,
        What = "RUN decisions without execution",
        HowBad = Names(left),
        Observed = $"{RoughCount.Of(left.Count, "RUN decision")} without an execution",
        Expected = $"an execution within {thresholds.ExecutionGrace.TotalMinutes:0} minutes of each",
        Threshold = $"Warning {thresholds.ExecutionGrace.TotalMinutes:0} minutes after a RUN decision",
        Since = left[0].HappenedAt,
        Impact = "Decisions look healthy while nothing is scraped for them; what is an hour old is never carried out any more",
        Details = [.. left.GroupBy(run => (run.Name, run.GameDate)).Select(runs => Left([.. runs]))],
        Command = WorkflowCommand.Execute,
    };

    public static Finding FailedScrapers(DateOnly date, IReadOnlyList<WorkflowFact> failed) => new()
    {
        Fingerprint = ScrapesOf(date),
        Severity = Severity.Warning,
        What = "Scrapers failed in executions",
        HowBad = Names(failed),
        Observed = $"{failed.Sum(run => run.Bad)} of {failed.Sum(run => run.Amount)} scrapers failed in {failed.Count} executions",
        Expected = "no failed scraper; one that found no data has not failed",
        Threshold = "Warning when an execution has a failed scraper, whatever its status says",
        Since = failed.Min(run => run.EndedAt ?? run.HappenedAt),
        Impact = "The workflow counts as done and is not run again soon, and what its scrapers were to bring is missing",
        Details = [.. failed.Select(run =>
            $"{run.Name}: {run.Bad} of {run.Amount} failed, status {run.Status}, {TimeText.Both(run.EndedAt ?? run.HappenedAt)}{For(run)}")],
        Patterns = [.. failed.Select(run => run.Detail).OfType<string>().Distinct().Select(error => $"the execution says: {error}")],
        Command = WorkflowCommand.LookAtScrapers(date),
    };

    private static string Left(IReadOnlyList<WorkflowFact> runs) => runs.Count == 1
        ? $"{runs[0].Name}: decided {TimeText.Both(runs[0].HappenedAt)}{For(runs[0])}"
        : $"{runs[0].Name}: {RoughCount.Of(runs.Count, "decision")} since {TimeText.Both(runs[0].HappenedAt)}{For(runs[0])}";

    private static string Names(IEnumerable<WorkflowFact> runs) =>
        string.Join(", ", runs.Select(run => run.Name ?? "a workflow without a name").Distinct().Order(StringComparer.Ordinal));

    private static string For(WorkflowFact run) => run.GameDate is { } target ? $", for {target:yyyy-MM-dd}" : "";
}
