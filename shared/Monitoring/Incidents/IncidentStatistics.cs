using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// How well the monitors themselves did over a span. A figure is null where there was nothing to measure, or where it could
/// not be asked; never a zero that looks like perfection. Times are minutes.
/// </summary>
public sealed record IncidentStatistics
{
    /// <summary>MTTD: from when the data should have been there to the first message about it.</summary>
    public required double? MeanTimeToDetect { get; init; }

    public required double? MedianTimeToDetect { get; init; }

    /// <summary>MTTR: from the first sighting to the end. What expired was not repaired, and a false positive could not be.</summary>
    public required double? MeanTimeToRepair { get; init; }

    public required double? MedianTimeToRepair { get; init; }

    /// <summary>From 0 to 1, of the incidents that opened.</summary>
    public required double? FalsePositiveShare { get; init; }

    /// <summary>New messages on all channels together; silent days count.</summary>
    public required double? MedianPostsPerDay { get; init; }

    public required long? MostPostsPerDay { get; init; }

    public static IncidentStatistics Of(
        Evidence<IReadOnlyList<DetectionTime>> detections,
        Evidence<IReadOnlyList<RepairTime>> repairs,
        Evidence<IReadOnlyList<CheckPrecision>> checks,
        Evidence<IReadOnlyList<DayOfMessages>> messages)
    {
        var detected = Known(detections).Select(date => date.MinutesToDetect).ToList();
        var repaired = Known(repairs).Where(date => date.IsRepair).Select(date => date.MinutesToRepair).OfType<long>().ToList();
        var opened = Known(checks).Sum(check => check.Opened);
        var posts = Known(messages).GroupBy(day => day.Day, day => day.Posts).Select(day => day.Sum()).ToList();
        return new IncidentStatistics
        {
            MeanTimeToDetect = MeanOf(detected),
            MedianTimeToDetect = MedianOf(detected),
            MeanTimeToRepair = MeanOf(repaired),
            MedianTimeToRepair = MedianOf(repaired),
            FalsePositiveShare = opened > 0 ? (double)Known(checks).Sum(check => check.FalsePositives) / opened : null,
            MedianPostsPerDay = MedianOf(posts),
            MostPostsPerDay = posts.Count > 0 ? posts.Max() : null,
        };
    }

    private static IReadOnlyList<T> Known<T>(Evidence<IReadOnlyList<T>> evidence) => evidence is Evidence<IReadOnlyList<T>>.Known known ? known.Value : [];

    private static double? MeanOf(List<long> values) => values.Count > 0 ? values.Average() : null;

    private static double? MedianOf(List<long> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count > 0 ? (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0 : null;
    }
}
