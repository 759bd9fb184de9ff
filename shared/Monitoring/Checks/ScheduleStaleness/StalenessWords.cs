using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says which games the schedule does not let end, whether their box scores are there, and what is meant to be done about it.</summary>
internal static class StalenessWords
{
    private const string What = "Schedule";

    public static Fingerprint FingerprintOf(DateOnly date) => new(Phase.Scrape, "schedule", date);

    public static Finding Stale(StalenessFacts day, IReadOnlyList<SlateGame> stale, Severity severity, StalenessThresholds thresholds) => new()
    {
        Fingerprint = FingerprintOf(day.Slate.Date),
        Severity = severity,
        What = What,
        HowBad = $"{new Coverage(stale.Count, day.Slate.Expected.Count).Of("games")} not Final",
        Observed = string.Join(", ", stale.Select(game => $"{game.Label} {StatusOf(day, game)}")),
        Expected = $"Final {thresholds.WarningAfter.TotalHours:0} hours after the tip",
        Threshold = severity is Severity.Critical
            ? $"Critical {thresholds.CriticalAfter.TotalHours:0} hours after a tip, or with {thresholds.CriticalShare * 100:0} % of the slate"
            : $"Warning {thresholds.WarningAfter.TotalHours:0} hours after a tip",
        Since = stale.Min(game => game.Tip) + thresholds.WarningAfter,
        Impact = "Analytics skips a date until every game of it is Final: nothing of this date is computed, and its runs report success",
        // What the schedule alone holds up is everything of the date; a game without rows may lack them for another reason.
        Missing = stale.All(game => day.SourcesOf(game).Count > 0) ? [.. day.Slate.Expected.Select(game => game.Label)] : [],
        Details = [.. stale.Select(game => $"{game.Label}: tip {TimeText.Both(game.Tip)}, schedule says {StatusOf(day, game)}, {RowsOf(day, game)}")],
        Patterns = [PatternOf(day, stale)],
        Command = WorkflowCommand.RefreshSchedule,
    };

    public static Finding Contradiction(StalenessFacts day, IReadOnlyList<SlateGame> anomalies) => new()
    {
        Fingerprint = FingerprintOf(day.Slate.Date),
        Severity = Severity.Info,
        What = What,
        HowBad = anomalies.Count == 1 ? "1 game contradicts another" : $"{anomalies.Count} games contradict others",
        Observed = string.Join(", ", anomalies.Select(game => game.Label)),
        Expected = "each team once a date",
        Threshold = "Info when a team stands in two games of one date",
        Since = PipelineClock.At(day.Slate.Date, TimeOnly.MinValue),
        Impact = "None while nobody waits for the doubtful game: it is not required anywhere",
        Details = [.. anomalies.Select(game => $"{game.Label}: {game.Reason}")],
        Command = WorkflowCommand.RefreshSchedule,
    };

    public static DateVerdict DateOf(StalenessFacts day, Outcome outcome, IReadOnlyList<SlateGame> stale) => new(day.Slate.Date, outcome, outcome switch
    {
        Outcome.NotEvaluated => string.Join("; ", day.Doubts),
        Outcome.NoGames => "no counting games on this date",
        Outcome.NotDue => "no game of this date has to be over yet",
        Outcome.Failed when stale.Count == 0 => "the schedule contradicts itself",
        Outcome.Failed => $"{new Coverage(stale.Count, day.Slate.Expected.Count).Of("games")} not Final",
        _ => "every game that has to be over is Final",
    });

    /// <summary>The intent is stated for whoever refreshes; a game is never made Final here, however old it is.</summary>
    public static IEnumerable<string> NotesOf(StalenessFacts day, IReadOnlyList<SlateGame> stale)
    {
        if (stale.Count > 0)
        {
            yield return $"Intent: refresh the schedule for {day.Slate.Date:yyyy-MM-dd} ({string.Join(", ", stale.Select(game => game.Label))}); "
                + "no game is made Final by its age.";
        }

        foreach (var game in day.Slate.Noteworthy)
        {
            yield return $"{day.Slate.Date:yyyy-MM-dd} {game.Label}: {game.Reason}.";
        }
    }

    private static string StatusOf(StalenessFacts day, SlateGame game) =>
        day.ScheduleOf(game) is { } row ? $"status {row.Status} \"{row.StatusText}\"" : "nothing";

    private static string RowsOf(StalenessFacts day, SlateGame game) =>
        day.SourcesOf(game) is { Count: > 0 } sources ? $"box score in {string.Join(" and ", sources.Select(TitleOf))}" : "no box score in any source";

    private static string TitleOf(string source) => SourceRegistry.Default.All.FirstOrDefault(one => one.Name == source)?.Title ?? source;

    private static string PatternOf(StalenessFacts day, IReadOnlyList<SlateGame> stale) => stale.Count(game => day.SourcesOf(game).Count > 0) switch
    {
        var there when there == stale.Count => "schedule stale: box scores of these games are there, they are over, and the data decides",
        0 => "no source has these games either: delayed, suspended or called off without a word; look before anybody calls them over",
        var there => $"schedule stale for {there} of {stale.Count}, whose box scores are there; the others may be delayed or called off",
    };
}
