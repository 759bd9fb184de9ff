using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what waits in the queue of failures, since when, and with what error.</summary>
internal static class QueueWords
{
    private const int MostLines = 20;

    public static Fingerprint FingerprintOf(DateOnly day) => new(Phase.Scrape, "failed-queue", day);

    public static Finding Waiting(DateOnly day, IReadOnlyList<WorkflowFact> entries, WorkflowThresholds thresholds) => new()
    {
        Fingerprint = FingerprintOf(day),
        Severity = Severity.Warning,
        What = "Queue of failed processors",
        HowBad = entries.Count == 1 ? "1 failure waits" : $"{entries.Count} failures wait",
        Observed = $"{entries.Count} entries, the oldest since {TimeText.Both(entries[0].HappenedAt)}",
        Expected = $"none longer than {thresholds.WaitingAtMost.TotalHours:0} hours, none given up",
        Threshold = $"Warning after {thresholds.WaitingAtMost.TotalHours:0} hours in the queue, or once the retries are used up",
        Since = entries[0].HappenedAt,
        Impact = "What failed is not being retried with success: its rows are missing where the next phase looks for them",
        Details =
        [
            .. entries.Take(MostLines).Select(Line),
            .. entries.Count > MostLines ? [$"and {entries.Count - MostLines} more"] : Array.Empty<string>(),
        ],
        Patterns = entries.Select(entry => entry.Detail).OfType<string>().Distinct().ToList() is [var error] ? [$"all say: {error}"] : [],
        Command = WorkflowCommand.LookAtQueue,
    };

    private static string Line(WorkflowFact entry) =>
        $"{RecordedProcessor.Of(entry).Entity} of {entry.GameDate:yyyy-MM-dd}: {entry.Status}, "
        + $"{entry.Amount} of {entry.Bad} retries, failed {TimeText.Both(entry.HappenedAt)}";
}
