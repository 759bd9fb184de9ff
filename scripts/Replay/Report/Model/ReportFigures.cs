using System.Globalization;

namespace NbaPipeline.Replay;

/// <summary>The scoreboard's figures beside the goals of the contract, in its order.</summary>
internal static class ReportFigures
{
    public const long BytesPerDay = 5_000_000_000;

    private const double MedianMinutes = 15;
    private const double P95Minutes = 30;
    private const double PostsPerDay = 1;
    private const double RecoveredShare = 0.95;

    public static IReadOnlyList<ReportFigure> Of(ScoreTotals totals, ReplayRecord record) =>
        [.. Truth(totals), .. Minutes(totals), .. Posts(totals), .. Repairs(totals), .. Gates(totals, record), .. Cost(totals)];

    private static IEnumerable<ReportFigure> Truth(ScoreTotals totals) =>
    [
        new("Precision: calls that were about a fault", Number(totals.Precision), "1", totals.Precision >= 1),
        new("Recall: detectable faults that were told", $"{Number(totals.Recall)} ({totals.Detected} of {totals.Detectable})", "1", totals.Recall >= 1),
        new("Faults in the scenario", Number(totals.Faults), "", null),
    ];

    private static IEnumerable<ReportFigure> Minutes(ScoreTotals totals) =>
    [
        AtMost("Minutes to detect, median", totals.MedianMinutesToDetect, MedianMinutes),
        AtMost("Minutes to detect, p95", totals.P95MinutesToDetect, P95Minutes),
    ];

    private static IEnumerable<ReportFigure> Posts(ScoreTotals totals) =>
    [
        AtMost("Posts a day without reports, median", totals.PostsPerDayMedian, PostsPerDay),
        new("Posts a day without reports, most", Number(totals.PostsPerDayMax), "as many as independent problems that day", null),
        new("Posts, edits, replies, reports", $"{totals.Posts}, {totals.Edits}, {totals.Replies}, {totals.Reports}", "", null),
        new("Days that needed nobody", $"{totals.ZeroTouchDays} of {totals.Days}", "", null),
    ];

    private static IEnumerable<ReportFigure> Repairs(ScoreTotals totals) =>
    [
        totals.Recoverable == 0
            ? new("Repaired by our functions", "nothing to repair", "95 % or more", null)
            : new(
                "Repaired by our functions", $"{totals.Recovered} of {totals.Recoverable}", "95 % or more",
                totals.Recovered >= RecoveredShare * totals.Recoverable),
        AtMost("Repairs without proof", totals.RecoveredWithoutProof, 0),
        AtMost("Repairs triggered twice", totals.DuplicateTriggers, 0),
    ];

    // A zero of gates that did not take part proves nothing.
    private static IEnumerable<ReportFigure> Gates(ScoreTotals totals, ReplayRecord record) =>
        record.Invocations.Any(invocation => invocation.Function.EndsWith("-gate", StringComparison.Ordinal))
            ? [AtMost("Gates opened wrongly", totals.GateWrongOpens, 0), AtMost("Gates blocked wrongly", totals.GateWrongBlocks, 0)]
            : [new("Gates opened or blocked wrongly", "no gate took part", "0 and 0", null)];

    private static IEnumerable<ReportFigure> Cost(ScoreTotals totals) =>
    [
        new("Bytes billed on the dearest day", Bytes(totals.BytesBilledPerDayMax), "5 GB or less", totals.BytesBilledPerDayMax <= BytesPerDay),
    ];

    /// <summary>In the unit a reader compares with five gigabytes.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.##} GB"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.##} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes"),
    };

    private static ReportFigure AtMost(string name, double? measured, double most) => measured is { } value
        ? new(name, Number(value), most == 0 ? "0" : $"{Number(most)} or less", value <= most)
        : new(name, "nothing was detected", $"{Number(most)} or less", null);

    private static string Number(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);
}
