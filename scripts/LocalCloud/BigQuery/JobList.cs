using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Runs queries as jobs and remembers them; a job id is good once.</summary>
internal sealed class JobList(LocalWarehouse warehouse)
{
    private const int Kept = 5000;

    private readonly ConcurrentDictionary<string, QueryJob?> jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> oldestFirst = new();

    public IEnumerable<QueryJob> NewestFirst => jobs.Values.OfType<QueryJob>().OrderByDescending(job => job.CreatedAt);

    public QueryJob Get(string project, string id) =>
        jobs.GetValueOrDefault(id) ?? throw new WarehouseException("notFound", $"Not found: Job {project}:{id}");

    public async Task<QueryJob> RunAsync(string project, string id, QueryConfiguration query, JsonNode? labels, CancellationToken cancellationToken)
    {
        if (!jobs.TryAdd(id, null))
        {
            throw new WarehouseException("duplicate", $"Already Exists: Job {project}:US.{id}");
        }

        try
        {
            var named = labels?.AsObject().ToDictionary(label => label.Key, label => label.Value!.ToString(), StringComparer.Ordinal) ?? [];
            var job = await AskAsync(project, id, query, named, cancellationToken);
            Keep(job);
            return job;
        }
        catch
        {
            // A statement that was refused at the door made no job, and its id may be used again.
            jobs.TryRemove(id, out _);
            throw;
        }
    }

    private void Keep(QueryJob job)
    {
        jobs[job.Id] = job;
        oldestFirst.Enqueue(job.Id);
        while (oldestFirst.Count > Kept && oldestFirst.TryDequeue(out var oldest))
        {
            jobs.TryRemove(oldest, out _);
        }
    }

    private async Task<QueryJob> AskAsync(
        string project, string id, QueryConfiguration query, Dictionary<string, string> labels, CancellationToken cancellationToken)
    {
        var job = new QueryJob(project, id, query, labels) { CreatedAt = warehouse.Tables.Now };
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = await warehouse.QueryAsync(query.Sql, query.Parameters, query.Options, cancellationToken);
            return job with { Took = Stopwatch.GetElapsedTime(started), Result = result };
        }
        catch (WarehouseException failure) when (failure.WhileRunning)
        {
            return job with { Took = Stopwatch.GetElapsedTime(started), Failure = failure };
        }
    }
}
