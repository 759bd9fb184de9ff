using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <summary>What any job may be created with. Without an id it gets a random one, so that its creation can be repeated.</summary>
public abstract class JobCreationOptions
{
    public string? ProjectId { get; set; }

    public string? JobId { get; set; }

    public string? JobIdPrefix { get; set; }

    public string? JobLocation { get; set; }

    public IDictionary<string, string>? Labels { get; set; }

    /// <summary>For what has no property here, such as the job's timeout; runs after all properties were applied.</summary>
    public Action<JobConfiguration>? JobConfigurationModifier { get; set; }

    internal JobReference Reference(BigQueryClient client)
    {
        if (JobId is not null && JobIdPrefix is not null)
        {
            throw new ArgumentException("Only one of JobId or JobIdPrefix can be specified for a single operation.");
        }
        return new JobReference
        {
            ProjectId = ProjectId ?? client.ProjectId,
            JobId = JobId ?? $"{JobIdPrefix ?? "job_"}{Guid.NewGuid():D}".Replace('-', '_'),
            Location = JobLocation ?? client.DefaultLocation,
        };
    }
}
