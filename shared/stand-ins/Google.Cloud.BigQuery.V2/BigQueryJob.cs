using Google.Api.Gax;
using Google.Apis.Bigquery.v2.Data;
using Google.Cloud.BigQuery.V2.Transport;

namespace Google.Cloud.BigQuery.V2;

/// <summary>A job as it was when last looked at, and what can be done with it.</summary>
public sealed class BigQueryJob(BigQueryClient client, Job resource)
{
    public Job Resource { get; } = resource;

    public JobReference Reference => Resource.JobReference!;

    public JobStatistics? Statistics => Resource.Statistics;

    public JobStatus? Status => Resource.Status;

    public JobState State => Enum.Parse<JobState>(Resource.Status!.State!, ignoreCase: true);

    private string Name => $"Job {Reference.ProjectId}/{Reference.JobId}";

    /// <summary>A job may be done and have errors and rows: warnings are errors too.</summary>
    public BigQueryJob ThrowOnAnyError()
    {
        Errors.ThrowIfAny(Resource.Status?.Errors, $"{Name} contained errors");
        return this;
    }

    public BigQueryJob ThrowOnFatalError()
    {
        Errors.ThrowIfAny(Resource.Status?.ErrorResult is { } fatal ? [fatal] : null, $"{Name} failed");
        return this;
    }

    public Task<BigQueryJob> PollUntilCompletedAsync(
        GetJobOptions? options = null, PollSettings? pollSettings = null, CancellationToken cancellationToken = default) =>
        client.PollJobUntilCompletedAsync(Reference, options, pollSettings, cancellationToken);

    public Task<BigQueryResults> GetQueryResultsAsync(
        GetQueryResultsOptions? options = null, CancellationToken cancellationToken = default) =>
        client.CompletedResultsAsync(Reference, Resource.Configuration?.Query?.DestinationTable, options, cancellationToken);

    public Task<BigQueryJob> CancelAsync(CancelJobOptions? options = null, CancellationToken cancellationToken = default) =>
        client.CancelJobAsync(Reference, options, cancellationToken);
}
