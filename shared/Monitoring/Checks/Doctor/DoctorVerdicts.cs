using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Turns what an alert's check returns into rows: one a finding, and one a date on which there is none.</summary>
internal static class DoctorVerdicts
{
    /// <param name="verdict">Of one check.</param>
    /// <param name="line">What the table says of it.</param>
    /// <param name="dates">Those asked about; a finding of another one is shown all the same.</param>
    /// <param name="gameId">The id of a game, by date and label; null: it has none.</param>
    public static IEnumerable<DoctorRow> RowsOf(Verdict verdict, DoctorLine line, IReadOnlyList<DateOnly> dates, Func<DateOnly, string, string?> gameId) =>
    [
        .. verdict.Findings.Select(finding => RowOf(finding, line, gameId)),
        .. verdict.Dates.Where(date => dates.Contains(date.Date) && (date.Outcome is Outcome.NotEvaluated || verdict.Findings.All(finding => finding.GameDate != date.Date)))
            .Select(date => new DoctorRow(line.Check, line.Phase, date.Date, OutcomeOf(date.Outcome), date.Summary, line.Expected, line.Threshold) { Angles = line.Angles }),
    ];

    private static DoctorRow RowOf(Finding finding, DoctorLine line, Func<DateOnly, string, string?> gameId) =>
        new(line.Check, finding.Fingerprint.Phase, finding.GameDate, OutcomeOf(finding.Severity), $"{finding.Subject}: {finding.Observed}{Provisional(finding)}", finding.Expected, finding.Threshold)
        {
            Angles = line.Angles,
            Fix = [.. FixOf(finding, gameId)],
            Missing = finding.Missing,
            StopsAll = finding.Stops is not null,
            LooksBack = line.LooksBack,
        };

    private static IEnumerable<string> FixOf(Finding finding, Func<DateOnly, string, string?> gameId)
    {
        if (finding.Missing is [var only] && gameId(finding.GameDate, only) is { } id)
        {
            yield return DoctorCommands.Game(id);
        }

        yield return finding.Command ?? DoctorCommands.Why(finding.Fingerprint.Phase, finding.GameDate);
    }

    private static string Provisional(Finding finding) => finding.ProvisionalUntil is { } settled ? $"; rows are still arriving, ask again after {TimeText.Both(settled)}" : "";

    private static DoctorOutcome OutcomeOf(Severity severity) => severity switch
    {
        Severity.Critical => DoctorOutcome.Critical,
        Severity.Warning => DoctorOutcome.Warning,
        _ => DoctorOutcome.Info,
    };

    private static DoctorOutcome OutcomeOf(Outcome outcome) => outcome switch
    {
        Outcome.NoGames => DoctorOutcome.NoGames,
        Outcome.NotDue => DoctorOutcome.NotDue,
        Outcome.Passed => DoctorOutcome.Passed,
        Outcome.NotEvaluated => DoctorOutcome.NotEvaluated,
        _ => DoctorOutcome.Info,
    };
}
