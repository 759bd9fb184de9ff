namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the cloud under the functions: who cannot look, who cannot tell, and who is not there.</summary>
internal sealed class CloudTruths(Watch watch) : ITruthGroup
{
    private readonly BlindTruths _blind = new(watch);

    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.WarehouseDown => _blind.OfWarehouse(fault),
        FaultKinds.QuotaExhausted when fault.Table is null => _blind.OfWarehouse(fault),
        FaultKinds.PermissionLost when fault.Reason is not CloudReasons.Writes => _blind.OfWarehouse(fault),

        // Who cannot write the history keeps it and goes on: nobody is blind, and nobody has to be called.
        FaultKinds.QuotaExhausted or FaultKinds.PermissionLost => FaultTruth.Harmless(fault),
        FaultKinds.TableBroken => _blind.OfTable(fault),
        FaultKinds.StoreDown => Unable(fault, Entities.Store),
        FaultKinds.SlackDown => Unable(fault, Entities.Slack),
        FaultKinds.FunctionDead => DeadTruth.Of(fault, watch),
        _ => null,
    };

    /// <summary>Without a memory, or without a channel, nobody can be told of anything: it can be seen from outside, or when it is over.</summary>
    private static FaultTruth Unable(Fault fault, string entity) => new(fault, [new(Entities.Monitors, entity, EasternTime.DateOf(fault.From!.Value))])
    {
        StartsAt = fault.From,
        EndsAt = fault.To,
        DataDueAt = fault.From,
        ObservableAt = fault.To,
        WarningAt = fault.To,
        ShowsAsFailure = true,
    };
}
