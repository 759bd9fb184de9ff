using System.Globalization;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What a span of our questions cost, and who asked the dearest.</summary>
public sealed record DayCost(int Jobs, int CacheHits, long BytesBilled, double Dollars, IReadOnlyList<(string Function, int Jobs, long Bytes)> Functions)
{
    private const double Gigabyte = 1 << 30;

    public static DayCost Of(IReadOnlyList<QueryJob> jobs, ReportThresholds limits) => new(
        jobs.Count, jobs.Count(job => job.IsCacheHit), jobs.Sum(job => job.BytesBilled), limits.DollarsFor(jobs.Sum(job => job.BytesBilled)),
        [.. jobs.GroupBy(job => job.Function).Select(function => (function.Key, function.Count(), function.Sum(job => job.BytesBilled))).OrderByDescending(function => function.Item3).ThenBy(function => function.Key, StringComparer.Ordinal)]);

    /// <summary>"7.4 GB billed ($0.05) by 1,204 queries".</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Amount(BytesBilled)} billed (${Dollars:0.00}) by {Jobs:#,0} queries, {CacheHits:#,0} from the cache");

    public static string Amount(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Gigabyte:0.00} GB");
}
