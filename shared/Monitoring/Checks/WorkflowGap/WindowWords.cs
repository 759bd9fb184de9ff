using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says which windows passed over the games they were there for.</summary>
internal static class WindowWords
{
    public static Fingerprint FingerprintOf(DateOnly target) => new(Phase.Scrape, "windows", target);

    public static Finding Missed(DateOnly target, IReadOnlyList<WorkflowFact> runs) => new()
    {
        Fingerprint = FingerprintOf(target),
        Severity = Severity.Warning,
        What = "Windows that did not run",
        HowBad = string.Join(", ", runs.Select(run => run.Name)),
        Observed = $"{runs.Count} windows were evaluated and said no",
        Expected = $"RUN in each, for the games of {target:yyyy-MM-dd}",
        Threshold = "Warning when an expected window was evaluated without RUN",
        Since = runs.Min(AtOf),
        Impact = "Each window has one chance a day: its games wait for the next one",
        Details = [.. runs.Select(run => $"{run.Name} of {TimeText.Both(AtOf(run))}: the plan said \"{run.Detail}\"")],
        Command = WorkflowCommand.LookAtDecisions(runs[0].GameDate!.Value),
    };

    private static DateTimeOffset AtOf(WorkflowFact run) => WorkflowWindow.Find(run.Name)?.At(run.GameDate!.Value) ?? run.HappenedAt;
}
