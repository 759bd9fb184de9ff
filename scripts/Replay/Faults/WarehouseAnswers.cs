using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>How BigQuery says that it cannot, by reason and in its own words.</summary>
internal static class WarehouseAnswers
{
    private const string Project = "nba-props-platform";

    public static WarehouseFault QueryQuota { get; } = new()
    {
        Reason = "quotaExceeded",
        Message = "Quota exceeded: Your project exceeded quota for free query bytes scanned.",
    };

    /// <summary>A query is taken and fails; another request fails with 500, which Google's client does not repeat by itself, in real time.</summary>
    public static WarehouseFault Failed(WarehouseOperation operation) => operation.Kind is OperationKind.Query
        ? new() { Reason = "backendError", Message = "Error encountered during execution. Retrying may solve the problem.", WhileRunning = true }
        : new() { Reason = "internalError", Message = "An internal error occurred and the request could not be completed." };

    public static WarehouseFault Denied(WarehouseOperation operation) => new()
    {
        Reason = "accessDenied",
        Message = operation.Kind is OperationKind.Query
            ? $"Access Denied: Project {Project}: User does not have bigquery.jobs.create permission in project {Project}."
            : $"Access Denied: Table {Project}:{operation.Tables[^1]}: Permission bigquery.tables.updateData denied on table {Project}:{operation.Tables[^1]}.",
    };

    public static WarehouseFault TableQuota(string table) => new()
    {
        Reason = "quotaExceeded",
        Message = $"Quota exceeded: Your table {table} exceeded quota for imports or query appends per table.",
    };

    public static WarehouseFault Broken(string table, string? reason) => new()
    {
        Reason = "invalidQuery",
        Message = reason == CloudReasons.InvalidView
            ? $"failed to parse view '{Project}.{table}' at [1:15]: Table not found"
            : $"Unrecognized name: processed_at in {table} at [1:8]",
    };
}
