namespace NbaPipeline.Monitoring.Queries;

/// <summary>The types a query of ours takes; each names one BigQuery type.</summary>
public enum QueryType
{
    /// <summary>DATE</summary>
    Date,

    /// <summary>ARRAY&lt;DATE&gt;</summary>
    Dates,

    /// <summary>TIMESTAMP</summary>
    Timestamp,

    /// <summary>STRING</summary>
    Text,

    /// <summary>INT64</summary>
    Number,
}
