using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about phase 3. Pure: facts, thresholds and a time in, a verdict out.</summary>
public static class Phase3Judge
{
    private static readonly IReadOnlyList<Processor> Required = [.. ProcessorCatalogue.Of(Phase.Analytics).Where(Phase3Thresholds.IsRequired)];

    public static Verdict Judge(IReadOnlyList<ProcessorFacts> days, Phase3Thresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => (Day: day, Finding: FindingOf(day, thresholds, now))).ToList();
        return new Verdict(
            Phase3Failure.CheckName,
            [.. judged.Select(one => Phase3Words.DateOf(one.Day, OutcomeOf(one.Day, one.Finding, thresholds, now), thresholds, now))])
        {
            Findings = [.. judged.Select(one => one.Finding).OfType<Finding>()],
            Healthy = [.. judged.Where(one => one.Finding is null && CanBeOver(one.Day, thresholds, now))
                .Select(one => Phase3Words.FingerprintOf(one.Day.Date))],
            Notes = [.. days.SelectMany(day => day.Notes)],
            Unknowns = [.. days.Where(day => day.Slate.HasCandidates).SelectMany(day => BlindSpotsOf(day, thresholds, now)).Distinct()],
        };
    }

    /// <summary>The deadline itself counts as due.</summary>
    public static bool IsDue(Processor processor, DateOnly gameDate, Phase3Thresholds thresholds, DateTimeOffset now) =>
        Phase3Thresholds.IsRequired(processor) && now >= thresholds.DueOf(processor, gameDate);

    private static Finding? FindingOf(ProcessorFacts day, Phase3Thresholds thresholds, DateTimeOffset now)
    {
        var thin = day.Known.Where(table => IsDue(table.Processor, day.Date, thresholds, now))
            .Select(table => (Table: table, Severity: thresholds.Classify(table.Games)))
            .Where(one => one.Severity is not null)
            .Select(one => new ThinTable(one.Table, one.Severity!.Value, thresholds.DueOf(one.Table.Processor, day.Date)))
            .ToList();
        return thin.Count == 0 ? null : Phase3Words.Missing(day, thin, thresholds, now) with
        {
            ProvisionalUntil = thin.Exists(table => table.Severity is Severity.Critical) ? null : Settled(thin, thresholds, now),
        };
    }

    // A load may still be running: what looks wrong is asked again once the newest row of these tables is old enough.
    private static DateTimeOffset? Settled(List<ThinTable> thin, Phase3Thresholds thresholds, DateTimeOffset now) =>
        thin.Max(table => table.Day.LastSeen) + thresholds.ProvisionalFor is { } settled && settled > now ? settled : null;

    private static IReadOnlyList<BlindSpot> BlindSpotsOf(ProcessorFacts day, Phase3Thresholds thresholds, DateTimeOffset now) =>
        IsAnyDue(day, thresholds, now) ? [.. day.BlindSpots(processor => IsDue(processor, day.Date, thresholds, now))] : [];

    private static bool IsAnyDue(ProcessorFacts day, Phase3Thresholds thresholds, DateTimeOffset now) =>
        Required.Any(processor => IsDue(processor, day.Date, thresholds, now));

    private static Outcome OutcomeOf(ProcessorFacts day, Finding? finding, Phase3Thresholds thresholds, DateTimeOffset now) => day switch
    {
        { Slate.HasCandidates: true } when BlindSpotsOf(day, thresholds, now).Count > 0 => Outcome.NotEvaluated,
        { Slate.HasGames: false } => Outcome.NoGames,
        _ when finding is not null => Outcome.Failed,
        _ when !IsAnyDue(day, thresholds, now) => Outcome.NotDue,
        _ => Outcome.Passed,
    };

    // Nothing is declared over where something could not be looked at, or where the date vanished from the schedule.
    private static bool CanBeOver(ProcessorFacts day, Phase3Thresholds thresholds, DateTimeOffset now) =>
        day.Slate.HasCandidates && IsAnyDue(day, thresholds, now) && BlindSpotsOf(day, thresholds, now).Count == 0;
}
