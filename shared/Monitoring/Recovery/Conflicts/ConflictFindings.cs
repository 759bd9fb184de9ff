using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// What is told: an open breaker, in the words and under the name of the alert on conflicts, so that it is one message; and harm. Conflicts that
/// are still retried oblige nobody.
/// </summary>
internal static class ConflictFindings
{
    public const string CheckName = "streaming-conflict-recovery";

    public static Verdict Of(ConflictLook look, RecoveryOutlook outlook, IReadOnlyList<string> notes, ConflictThresholds thresholds, DateTimeOffset now)
    {
        var days = look.Dates.Select(look.FactsOf).ToList();
        List<Finding> findings =
        [
            .. days.Where(day => day.IsBreaker(thresholds)).Select(day => ConflictWords.Breaker(day, thresholds, now)),
            .. RecoveryFindings.Of(outlook, [], [], now).Findings,
        ];
        return new(CheckName, DatesOf(days, findings, look, now))
        {
            Findings = findings,
            Healthy = [.. days.Where(day => day.GameCount is not null).Select(day => ConflictWords.FingerprintOf(day.Date))
                .Concat(outlook.Facts.Select(fact => fact.Key.Fingerprint))
                .Except(findings.Select(finding => finding.Fingerprint))],
            Notes = notes,
            Unknowns = look.Unknowns,
            IsIdle = look.IsIdle,
        };
    }

    private static IReadOnlyList<DateVerdict> DatesOf(List<ConflictFacts> days, List<Finding> findings, ConflictLook look, DateTimeOffset now)
    {
        if (days.Count == 0)
        {
            return [new(PipelineClock.GameDateAt(now), look.Unknowns.Count > 0 ? Outcome.NotEvaluated : Outcome.Passed, "no conflict is open")];
        }

        return [.. days.Select(day => new DateVerdict(
            day.Date,
            findings.Exists(finding => finding.GameDate == day.Date) ? Outcome.Failed : day.GameCount is null ? Outcome.NotEvaluated : Outcome.Passed,
            string.Create(CultureInfo.InvariantCulture, $"{day.Conflicts.Count} conflicts are open")))];
    }
}
