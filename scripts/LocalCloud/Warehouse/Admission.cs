namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Asks whoever injects faults whether an operation may go on, and does what they say.</summary>
internal sealed class Admission(IWarehouseFaults? faults, TimeProvider time)
{
    public async Task AskAsync(OperationKind kind, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        if (faults?.Before(new WarehouseOperation(kind, tables)) is not { } fault)
        {
            return;
        }

        if (fault.Delay != TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, time, cancellationToken);
        }

        if (fault.Reason is { } reason)
        {
            throw new WarehouseException(reason, fault.Message) { WhileRunning = fault.WhileRunning };
        }
    }
}
