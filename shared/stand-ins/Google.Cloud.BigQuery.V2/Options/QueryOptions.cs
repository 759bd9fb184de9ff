using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <summary>What a query may be told; whatever is unset is left to the service.</summary>
public sealed class QueryOptions : JobCreationOptions
{
    public bool? UseQueryCache { get; set; }

    public DatasetReference? DefaultDataset { get; set; }

    public TableReference? DestinationTable { get; set; }

    /// <summary>A query that would be billed for more fails, and costs nothing.</summary>
    public long? MaximumBytesBilled { get; set; }

    public bool? UseLegacySql { get; set; }

    public bool? DryRun { get; set; }

    public BigQueryParameterMode? ParameterMode { get; set; }

    public Action<JobConfigurationQuery>? ConfigurationModifier { get; set; }

    /// <summary>jobs.query knows fewer settings than jobs.insert: anything else takes the longer way.</summary>
    internal bool FitsQueryRequest =>
        this is { JobId: null, JobIdPrefix: null, DestinationTable: null, ConfigurationModifier: null, JobConfigurationModifier: null };

    internal void Apply(JobConfiguration job)
    {
        var query = job.Query!;
        query.UseQueryCache = UseQueryCache;
        query.DefaultDataset = DefaultDataset;
        query.DestinationTable = DestinationTable;
        query.MaximumBytesBilled = MaximumBytesBilled;
        query.UseLegacySql = UseLegacySql ?? query.UseLegacySql;
        query.ParameterMode = ParameterMode?.ToString().ToLowerInvariant() ?? query.ParameterMode;
        job.Labels = Labels;
        job.DryRun = DryRun;
        ConfigurationModifier?.Invoke(query);
        JobConfigurationModifier?.Invoke(job);
    }
}
