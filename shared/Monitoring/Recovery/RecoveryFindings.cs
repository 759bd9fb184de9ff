using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// What repairs themselves have to tell. Harm is Critical, whoever else sees something; a repair that was given up is told in the incident of the
/// problem, and by a finding of its own only where nobody has one.
/// </summary>
internal static class RecoveryFindings
{
    public const string CheckName = "recovery";

    public static Verdict Of(RecoveryOutlook outlook, IReadOnlyList<BlindSpot> unknowns, IReadOnlyList<string> notes, DateTimeOffset now)
    {
        var findings = outlook.Records.Select(record => (Record: record, Fact: outlook.FactOf(record.Key)))
            .Where(one => one.Fact is { IsWhole: false } && IsWorthTelling(one.Record, outlook))
            .GroupBy(one => one.Record.State is RecoveryState.Harmful ? one.Record.Key.Cause : one.Record.Key.Fingerprint)
            .Select(problem => FindingOf(problem.Key, [.. problem.Select(one => (one.Record, one.Fact!))]))
            .ToList();
        return new(CheckName, DatesOf(outlook, findings, now))
        {
            Findings = findings,
            Healthy = [.. outlook.Facts.Where(fact => fact.IsWhole).SelectMany(fact => new[] { fact.Key.Fingerprint, fact.Key.Cause })
                .Distinct()
                .Except(findings.Select(finding => finding.Fingerprint))],
            Notes = notes,
            Unknowns = unknowns,
        };
    }

    private static bool IsWorthTelling(RecoveryRecord record, RecoveryOutlook outlook) =>
        record.State is RecoveryState.Harmful || (record.State is RecoveryState.Failed && !outlook.IsTold(record.Key));

    private static IReadOnlyList<DateVerdict> DatesOf(RecoveryOutlook outlook, List<Finding> findings, DateTimeOffset now)
    {
        List<DateOnly> dates = [.. outlook.Facts.Select(fact => fact.Key.GameDate).Distinct().Order()];
        return dates.Count == 0
            ? [new(PipelineClock.GameDateAt(now), Outcome.Passed, "nothing is open, under way or due")]
            : [.. dates.Select(date => new DateVerdict(
                date,
                findings.Exists(finding => finding.GameDate == date) ? Outcome.Failed : Outcome.Passed,
                string.Create(CultureInfo.InvariantCulture, $"{outlook.Facts.Count(fact => fact.Key.GameDate == date && fact.IsShort)} outputs are short")))];
    }

    private static Finding FindingOf(Fingerprint problem, IReadOnlyList<(RecoveryRecord Record, OutputFact Fact)> repairs)
    {
        var (record, fact) = repairs[0];
        var isHarm = repairs.Any(one => one.Record.State is RecoveryState.Harmful);
        return new()
        {
            Fingerprint = problem,
            Severity = isHarm ? Severity.Critical : Severity.Warning,
            What = $"Repair of {string.Join(", ", repairs.Select(one => one.Fact.Label))}",
            HowBad = isHarm ? "did harm" : "given up",
            Observed = string.Join("; ", repairs.Select(one => one.Record.Reason)),
            Expected = isHarm ? "at least what was there before" : "whole after its attempts",
            Threshold = isHarm ? "Critical when a repair leaves less, or a part of what belongs there" : "Warning when no attempt is left",
            Since = record.Last?.At ?? fact.DueAt,
            Impact = isHarm ? "Rows are gone that users' numbers rest on; nothing that builds on them is repaired on this date" : "It stays as it is until a person looks",
            Details = [.. repairs.SelectMany(one => one.Record.Attempts.Select(attempt => $"{one.Fact.Label}, {LineOf(attempt)}"))],
            Command = CommandOf(record.Key),
        };
    }

    private static string LineOf(RecoveryAttempt attempt) => string.Create(
        CultureInfo.InvariantCulture,
        $"attempt {attempt.Number} at {attempt.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {attempt.Answer?.ToString() ?? "no answer"}; distinct {attempt.DistinctBefore} before, {attempt.DistinctAfter} after");

    private static string? CommandOf(RecoveryKey key) => key.Action switch
    {
        RecoveryAction.Refresh => WorkflowCommand.RefreshSchedule,
        RecoveryAction.Analyse => BackfillCommand.ForAnalytics(key.GameDate, [key.Output]),
        RecoveryAction.Precompute => BackfillCommand.ForPrecompute(key.GameDate, [key.Output]),
        RecoveryAction.Predict => UserPhaseCommand.Predict(key.GameDate),
        RecoveryAction.Grade => UserPhaseCommand.Grade(key.GameDate),
        _ => null,
    };
}
