namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A refusal that BigQuery would give too, with BigQuery's reason for it: notFound, invalidQuery, bytesBilledLimitExceeded …</summary>
public sealed class WarehouseException(string reason, string message) : Exception(message)
{
    public string Reason { get; } = reason;

    /// <summary>True when the statement was accepted and failed later: BigQuery then answers with a failed job, not with an error.</summary>
    public bool WhileRunning { get; init; }
}
