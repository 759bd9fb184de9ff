using System.Collections.Concurrent;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Runs queries as jobs and remembers them; a job id is good once.</summary>
internal sealed class JobList(LocalWarehouse warehouse)
{
    private const int Kept = 5000;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<(string Project, string Id), RunningJob> jobs = new();
    private readonly ConcurrentQueue<RunningJob> oldestFirst = new();
    private readonly RequestIds requests = new(warehouse);

    public DateTimeOffset Now => warehouse.Tables.Now;

    /// <summary>Everything that was asked, refused statements included.</summary>
    public IEnumerable<QueryJob> Asked => oldestFirst.Reverse().Select(job => job.Now);

    /// <summary>The project's jobs that can be got by their ids.</summary>
    public IEnumerable<QueryJob> NewestFirst(string project) =>
        oldestFirst.Reverse().Where(IsKnown).Select(job => job.Now).Where(job => job.Project == project);

    public RunningJob Get(string project, string id, string? location)
    {
        var found = jobs.GetValueOrDefault((project, id));
        return found is not null && found.Now.Location.Equals(location ?? found.Now.Location, StringComparison.OrdinalIgnoreCase)
            ? found
            : throw new WarehouseException("notFound", $"Not found: Job {project}:{location ?? QueryJob.DefaultLocation}.{id}");
    }

    public void Delete(string project, string id, string? location)
    {
        if (!Get(project, id, location).Now.IsDone)
        {
            throw new WarehouseException("invalid", $"Job {project}:{id} is still running; cancel it before it is deleted.");
        }

        jobs.TryRemove((project, id), out _);
    }

    /// <summary>Runs the job, or finds the one that the same request began before; waits for its end as long as the caller does.</summary>
    public async Task<QueryJob> RunAsync(QueryJob asked, TimeSpan patience, CancellationToken cancellationToken)
    {
        var running = requests.FirstOf(asked, () => Start(asked));
        var job = await running.WaitAsync(patience, cancellationToken);
        if (job.IsRefused)
        {
            // A statement that was refused at the door made no job, and its id may be used again.
            jobs.TryRemove(KeyValuePair.Create((job.Project, job.Id), running));
            throw job.Failure!;
        }

        return job;
    }

    /// <summary>A dry run is no job: it has no id and is not remembered.</summary>
    public async Task<QueryJob> EstimateAsync(QueryJob asked, CancellationToken cancellationToken)
    {
        using var running = new RunningJob(asked with { Id = string.Empty }, warehouse);
        var job = await running.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
        return job.Failure is null ? job : throw job.Failure;
    }

    private RunningJob Start(QueryJob asked)
    {
        lock (gate)
        {
            return jobs.ContainsKey((asked.Project, asked.Id))
                ? throw new WarehouseException("duplicate", $"Already Exists: Job {asked.Project}:{asked.Location}.{asked.Id}")
                : Keep(jobs[(asked.Project, asked.Id)] = new RunningJob(asked, warehouse));
        }
    }

    private RunningJob Keep(RunningJob job)
    {
        oldestFirst.Enqueue(job);
        while (oldestFirst.Count > Kept && oldestFirst.TryDequeue(out var oldest))
        {
            jobs.TryRemove(KeyValuePair.Create((oldest.Now.Project, oldest.Now.Id), oldest));
        }

        return job;
    }

    private bool IsKnown(RunningJob job) => jobs.GetValueOrDefault((job.Now.Project, job.Now.Id)) == job;
}
