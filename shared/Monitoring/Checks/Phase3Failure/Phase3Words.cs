using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found about phase 3: the missing games of each table, named patterns, the command to type.</summary>
internal static class Phase3Words
{
    public static Fingerprint FingerprintOf(DateOnly date) => new(Phase.Analytics, "analytics", date);

    public static Finding Missing(ProcessorFacts day, IReadOnlyList<ThinTable> thin, Phase3Thresholds thresholds, DateTimeOffset now)
    {
        var severity = thin.Max(table => table.Severity);
        return new Finding
        {
            Fingerprint = FingerprintOf(day.Date),
            Severity = severity,
            What = "Phase 3 analytics",
            HowBad = string.Join(", ", thin.Select(table => $"{table.Day.Processor.Abbreviation} {table.Day.Games.Of("games")}")),
            Observed = string.Join(", ", thin.Select(table => $"{table.Day.Covered.Count} in {table.Day.Processor.Abbreviation}")),
            Expected = $"{day.Slate.Expected.Count} {(day.Slate.Expected.Count == 1 ? "game" : "games")} in each required table",
            Threshold = thresholds.RuleOf(severity),
            Since = thin.Min(table => table.DueAt),
            Impact = ImpactOf(thin),
            Missing = [.. thin.Where(table => table.Day.Processor.IsCritical).SelectMany(table => table.Day.Missing).Select(game => game.Label).Distinct()],
            Details = [.. Table(day, thresholds, now)],
            Patterns = [.. PatternsOf(day, thin, thresholds, now)],
            Command = BackfillCommand.ForAnalytics(day.Date, [.. thin.Select(table => table.Day.Processor.Name)]),
        };
    }

    public static DateVerdict DateOf(ProcessorFacts day, Outcome outcome, Phase3Thresholds thresholds, DateTimeOffset now) =>
        new(day.Date, outcome, outcome switch
        {
            Outcome.NoGames => "no counting games on this date",
            Outcome.NotDue => $"nothing is due before {TimeText.Both(FirstDue(day.Date, thresholds))}",
            _ => string.Join("; ", Table(day, thresholds, now)),
        });

    private static DateTimeOffset FirstDue(DateOnly date, Phase3Thresholds thresholds) =>
        ProcessorCatalogue.Of(Phase.Analytics).Where(Phase3Thresholds.IsRequired).Min(processor => thresholds.DueOf(processor, date));

    private static IEnumerable<string> Table(ProcessorFacts day, Phase3Thresholds thresholds, DateTimeOffset now) =>
        ProcessorCatalogue.Of(Phase.Analytics).Select(processor => Line(day, processor, thresholds, now));

    private static string Line(ProcessorFacts day, Processor processor, Phase3Thresholds thresholds, DateTimeOffset now) =>
        day.Known.FirstOrDefault(table => table.Processor == processor) switch
        {
            _ when Phase3Thresholds.IsRequired(processor) && now < thresholds.DueOf(processor, day.Date) =>
                $"{Name(processor)}: not due before {TimeText.Both(thresholds.DueOf(processor, day.Date))}",
            null => $"{Name(processor)}: could not be checked",
            var table when !Phase3Thresholds.IsRequired(processor) => $"{table}, not required",
            { Missing.Count: > 0, Covered.Count: > 0 } table => $"{table}, without {Labels(table.Missing)}",
            var table => table.ToString(),
        };

    private static IEnumerable<string> PatternsOf(ProcessorFacts day, IReadOnlyList<ThinTable> thin, Phase3Thresholds thresholds, DateTimeOffset now)
    {
        var due = day.Known.Count(table => Phase3Judge.IsDue(table.Processor, day.Date, thresholds, now));
        if (thin.Count == due && thin.All(table => table.Day.Covered.Count == 0))
        {
            yield return "no required table has a game: the run did not start, or the service is down";
        }
        else if (thin.Count > 1 && thin.Select(table => Labels(table.Day.Missing)).Distinct().Count() == 1 && thin[0].Day.Covered.Count > 0)
        {
            yield return $"the same games are missing in each of these tables ({Labels(thin[0].Day.Missing)}): their box scores came late or not at all";
        }

        var strange = thin.Where(table => table.Day is { HasRows: true, Covered.Count: 0 }).Select(table => table.Day.Processor.Abbreviation).ToList();
        if (strange.Count > 0)
        {
            yield return $"{string.Join(", ", strange)}: rows match no scheduled game, or only half of one";
        }
    }

    private static string ImpactOf(IReadOnlyList<ThinTable> thin) => thin.Any(table => table.Day.Processor.IsCritical)
        ? "Users affected: phases 4 to 6 run on the hole"
        : "Users affected by and by: the teams' strength, on which phase 4 builds, lacks these games";

    private static string Labels(IEnumerable<SlateGame> games) => string.Join(", ", games.Select(game => game.Label));

    private static string Name(Processor processor) => $"{processor.Abbreviation} ({processor.Name})";
}
