namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>The kinds of operation that may meet a fault. Each is a request of its own to BigQuery.</summary>
public enum OperationKind
{
    Query,

    /// <summary>tabledata.insertAll.</summary>
    StreamingInsert,

    /// <summary>INSERT, UPDATE, DELETE, MERGE, TRUNCATE TABLE.</summary>
    Modification,
}
