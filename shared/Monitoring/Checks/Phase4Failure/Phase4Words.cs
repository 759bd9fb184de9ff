using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found about phase 4: a line a processor, named patterns, the command to type.</summary>
internal static class Phase4Words
{
    private static readonly IReadOnlyList<Processor> CriticalOnes =
        [.. ProcessorCatalogue.Of(Phase.Precompute).Where(processor => processor.IsCritical)];

    public static Fingerprint MissingFingerprint(DateOnly date) => new(Phase.Precompute, "precompute", date);

    public static Fingerprint MarkerFingerprint(DateOnly date) => new(Phase.Precompute, "markers", date);

    public static Finding Missing(Phase4Facts day, Severity severity, Phase4Thresholds thresholds)
    {
        var (expected, missing) = (day.Expected(thresholds), day.Missing(thresholds));
        var present = new Coverage(expected.Count - missing.Count, expected.Count);
        return new Finding
        {
            Fingerprint = MissingFingerprint(day.Date),
            Severity = severity,
            What = "Phase 4 precompute",
            HowBad = $"{present.Of("processors")}, no {Names(missing)}",
            Observed = $"no rows of {Names(missing)}",
            Expected = $"rows of {expected.Count} processors, due {TimeText.Both(thresholds.DueOf(day.Date))}",
            Threshold = RuleOf(missing, severity, thresholds),
            Since = thresholds.DueOf(day.Date),
            Impact = ImpactOf(missing, severity),
            Missing = missing.All(processor => processor.Grain is ProcessorGrain.League) ? [] : [.. day.Processors.Slate.Expected.Select(game => game.Label)],
            Details = [.. Table(day, expected)],
            Patterns = [.. PatternsOf(day, expected, missing)],
            Command = BackfillCommand.ForPrecompute(day.Date, [.. missing.Select(processor => processor.Name)]),
        };
    }

    public static Finding Unmarked(Phase4Facts day, Phase4Thresholds thresholds)
    {
        var withRows = day.Processors.Known.Where(one => one.HasRows).ToList();
        var noted = new Coverage(withRows.Count - day.NotNoted.Count, withRows.Count);
        return new Finding
        {
            Fingerprint = MarkerFingerprint(day.Date),
            Severity = Severity.Warning,
            What = "Phase 4 completion marker",
            HowBad = $"it knows {noted.Of("finished processors")}",
            Observed = $"marker without {Names(day.NotNoted.Select(one => one.Processor))}",
            Expected = $"marker with {Names(withRows.Select(one => one.Processor))}, which have rows",
            Threshold = "Warning when the marker says less than the data; the data counts",
            Since = thresholds.DueOf(day.Date),
            Impact = "The data is there; whatever waits for the marker waits in vain or starts by its time-out",
            Details = [.. day.NotNoted.Select(one => $"{one}, not in the marker")],
        };
    }

    public static DateVerdict DateOf(Phase4Facts day, Outcome outcome, Phase4Thresholds thresholds) => new(day.Date, outcome, outcome switch
    {
        Outcome.NoGames => "no counting games on this date",
        Outcome.NotDue when day.Expected(thresholds).Count == 0 =>
            $"the season opened on {day.Opening:yyyy-MM-dd}: no processor has a history to build on yet",
        Outcome.NotDue => $"nothing is due before {TimeText.Both(thresholds.DueOf(day.Date))}",
        _ => string.Join("; ", Table(day, day.Expected(thresholds))),
    });

    private static IEnumerable<string> Table(Phase4Facts day, IReadOnlyList<Processor> expected) => ProcessorCatalogue.Of(Phase.Precompute)
        .Select(processor => day.Processors.Known.FirstOrDefault(one => one.Processor == processor) is { } known
            ? expected.Contains(processor) ? known.ToString() : $"{known}, not expected yet"
            : $"{processor.Abbreviation} ({processor.Name}): could not be checked");

    private static IEnumerable<string> PatternsOf(Phase4Facts day, IReadOnlyList<Processor> expected, IReadOnlyList<Processor> missing)
    {
        if (missing.Count == expected.Count)
        {
            yield return "no processor has rows: the run did not start, or failed as a whole";
        }

        if (missing.Where(day.IsNoted).ToList() is { Count: > 0 } claimed)
        {
            yield return $"the completion marker says that {Names(claimed)} is done, and the table has no rows: the data counts";
        }
    }

    private static string RuleOf(IReadOnlyList<Processor> missing, Severity severity, Phase4Thresholds thresholds) => severity switch
    {
        Severity.Critical when missing.Any(processor => processor.IsCritical) =>
            $"Critical without {string.Join(" or ", CriticalOnes.Select(processor => processor.Abbreviation))}",
        Severity.Critical => $"Critical with fewer than {thresholds.Quorum} of {ProcessorCatalogue.Of(Phase.Precompute).Count} processors",
        _ => "Warning with any processor missing",
    };

    private static string ImpactOf(IReadOnlyList<Processor> missing, Severity severity) => severity is Severity.Critical
        ? $"Users affected: the next predictions are made without {Names(missing)} of these games"
        : $"Users hardly affected: predictions are made, with less to go by ({Names(missing)})";

    private static string Names(IEnumerable<Processor> processors) => string.Join(", ", processors.Select(processor => processor.Abbreviation));
}
