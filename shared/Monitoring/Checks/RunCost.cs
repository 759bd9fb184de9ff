using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a run's queries cost together: jobs, jobs answered from the cache, bytes billed.</summary>
public sealed record RunCost(int Queries, int CacheHits, long BytesBilled, IReadOnlyList<QueryCost> Jobs)
{
    public static RunCost Of(IReadOnlyList<QueryCost> jobs) =>
        new(jobs.Count, jobs.Count(job => job.IsCacheHit), jobs.Sum(job => job.BytesBilled), jobs);
}
