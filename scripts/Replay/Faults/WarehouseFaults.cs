using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Brings a scenario's faults of the warehouse to the local BigQuery, which answers them as the real one does.</summary>
internal sealed class WarehouseFaults(CloudFaults cloud, WaitingTime waiting) : IWarehouseFaults
{
    public WarehouseFault? Before(WarehouseOperation operation)
    {
        var answer = cloud.Now.Select(fault => Of(fault, operation)).OfType<WarehouseFault>().FirstOrDefault();
        if (answer?.Delay == Timeout.InfiniteTimeSpan)
        {
            waiting.Hang();
        }

        return answer;
    }

    private static WarehouseFault? Of(Fault fault, WarehouseOperation operation) => (fault.Kind, operation.Kind) switch
    {
        (FaultKinds.WarehouseDown, _) => Down(fault.Reason, operation),
        (FaultKinds.TableBroken, not OperationKind.StreamingInsert) when Touches(fault, operation) => WarehouseAnswers.Broken(fault.Table!, fault.Reason),
        (FaultKinds.QuotaExhausted, OperationKind.Query) when fault.Table is null => WarehouseAnswers.QueryQuota,
        (FaultKinds.QuotaExhausted, not OperationKind.Query) when fault.Table is not null && Touches(fault, operation) => WarehouseAnswers.TableQuota(fault.Table),
        (FaultKinds.PermissionLost, _) when Touches(fault, operation) && IsForbidden(fault.Reason, operation.Kind) => WarehouseAnswers.Denied(operation),
        _ => null,
    };

    private static WarehouseFault Down(string? reason, WarehouseOperation operation) => reason switch
    {
        CloudReasons.AccessDenied => WarehouseAnswers.Denied(operation),
        CloudReasons.Hang => new WarehouseFault { Delay = Timeout.InfiniteTimeSpan },
        _ => WarehouseAnswers.Failed(operation),
    };

    private static bool Touches(Fault fault, WarehouseOperation operation) => fault.Table is null || operation.Tables.Contains(fault.Table);

    private static bool IsForbidden(string? reason, OperationKind kind) => (reason, kind) switch
    {
        (CloudReasons.Queries, _) => kind is OperationKind.Query,
        (CloudReasons.Writes, _) => kind is not OperationKind.Query,
        _ => true,
    };
}
