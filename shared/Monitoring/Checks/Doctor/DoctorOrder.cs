using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>In which order rows are repaired, and which of them go with an earlier one. Pure.</summary>
public static class DoctorOrder
{
    private const int WindowDays = Thresholds.FeatureThresholds.WindowDays;

    // Box score gaps, stuck games, feature quality, grading, coverage; what starts the work comes before them all.
    private static readonly IReadOnlyList<Phase> Repairs = [Phase.Scrape, Phase.Raw, Phase.Analytics, Phase.Precompute, Phase.Grading, Phase.Predictions];

    private static readonly IReadOnlyList<(Phase Cause, Phase Effect)> Leads =
    [
        (Phase.Scrape, Phase.Raw), (Phase.Scrape, Phase.Analytics), (Phase.Scrape, Phase.Precompute), (Phase.Scrape, Phase.Grading),
        (Phase.Raw, Phase.Analytics), (Phase.Raw, Phase.Precompute), (Phase.Raw, Phase.Grading),
        (Phase.Analytics, Phase.Precompute), (Phase.Analytics, Phase.Grading), (Phase.Precompute, Phase.Predictions),
    ];

    public static IReadOnlyList<DoctorRow> Sorted(IEnumerable<DoctorRow> rows)
    {
        var sorted = rows.OrderByDescending(row => row.NeedsWork).ThenByDescending(row => row.Outcome is DoctorOutcome.NotEvaluated).ThenByDescending(row => row.IsFinding)
            .ThenBy(row => row.NeedsWork ? RankOf(row.Phase) : 0).ThenBy(row => row.Date).ThenBy(row => row.Phase).ThenByDescending(row => row.Outcome).ToList();
        return [.. sorted.Select((row, index) => row.IsFinding && sorted.Take(index).FirstOrDefault(earlier => Explains(earlier, row)) is { } root ? row with { FollowsFrom = root.Name } : row)];
    }

    private static bool Explains(DoctorRow cause, DoctorRow row) => cause.NeedsWork && (
        cause.StopsAll ? RankOf(row.Phase) > RankOf(Phase.Scrape) && row.Date >= cause.Date.AddDays(-1)
        : row.LooksBack ? IsHoleOf(cause, row)
        : cause.Date == row.Date && (cause.Phase == row.Phase ? IsSame(cause, row) : Leads.Contains((cause.Phase, row.Phase)) && HoldsAll(cause, row)));

    // The windows see what analytics lacked in the two weeks before.
    private static bool IsHoleOf(DoctorRow cause, DoctorRow row) => cause.Phase is Phase.Raw or Phase.Analytics && cause.Missing.Count > 0
        && row.Date.DayNumber - cause.Date.DayNumber is >= 1 and <= WindowDays;

    private static bool IsSame(DoctorRow cause, DoctorRow row) => row.Missing.Count > 0 && row.Missing.All(cause.Missing.Contains);

    // Precompute names processors and no games: without features of a date nobody is predicted.
    private static bool HoldsAll(DoctorRow cause, DoctorRow row) => cause.Phase is Phase.Precompute || (cause.Missing.Count > 0 && row.Missing.All(cause.Missing.Contains));

    private static int RankOf(Phase phase) => Repairs.Index().First(one => one.Item == phase).Index;
}
