using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// What a caller receives: how it came out, what was found, what was or would be told, and what the run cost. A run that
/// could not look, or could not tell, is not a success for its caller.
/// </summary>
public sealed record CheckReport
{
    public required string Function { get; init; }

    public required string Check { get; init; }

    public required Outcome Outcome { get; init; }

    public required Severity? Severity { get; init; }

    public required string Summary { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required DateTimeOffset? AsOf { get; init; }

    public required bool DryRun { get; init; }

    public required IReadOnlyList<DateVerdict> Dates { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Notification> Notifications { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<string> Unknowns { get; init; }

    /// <summary>What was told but could not be written into the history yet: kept, and an error in the log until it is.</summary>
    public IReadOnlyList<string> Unrecorded { get; init; } = [];

    /// <summary>What is counted for log-based metrics, by name; null where a run counts nothing beside its findings.</summary>
    public IReadOnlyDictionary<string, double>? Figures { get; init; }

    public required RunCost Cost { get; init; }

    public bool CouldLook => Outcome is not Outcome.NotEvaluated;

    public bool CouldTell => Notifications.All(notification => notification.Status is not NotificationStatus.Undelivered);

    public static CheckReport Of(
        string function, Verdict verdict, CheckRequest request, IReadOnlyList<Notification> notifications, IReadOnlyList<QueryCost> costs) => new()
    {
        Function = function,
        Check = verdict.Check,
        Outcome = verdict.Outcome,
        Severity = verdict.Severity,
        Summary = SummaryOf(verdict),
        Now = request.Now,
        AsOf = request.AsOf,
        DryRun = request.TellsNothing,
        Dates = verdict.Dates,
        Findings = verdict.Findings,
        Notifications = notifications,
        Notes = request.IsAsOf ? [.. verdict.Notes, AsOfNote] : verdict.Notes,
        Unknowns = [.. verdict.Unknowns.Select(unknown => unknown.ToString())],
        Cost = RunCost.Of(costs),
    };

    private const string AsOfNote =
        "as_of limits rows by processing time: after a backfill or a re-run it shows a lower bound of what was there then. Nothing is sent for the past.";

    private static string SummaryOf(Verdict verdict) => verdict.Findings.OrderByDescending(finding => finding.Severity).ToList() switch
    {
        [] when verdict.Unknowns.Count > 0 => string.Join("; ", verdict.Unknowns),
        [] => $"{verdict.Outcome}: {verdict.Dates.Count} dates, nothing found",
        [var only] => $"{only.Severity}: {only.Subject}, {only.GameDate:yyyy-MM-dd}",
        [var worst, ..] => $"{verdict.Findings.Count} findings, the worst {worst.Severity}: {worst.Subject}, {worst.GameDate:yyyy-MM-dd}",
    };
}
