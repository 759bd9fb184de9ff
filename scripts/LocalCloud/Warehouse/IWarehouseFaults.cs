namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Decides, before each operation, whether BigQuery has a bad moment: how a simulator brings outages to callers.</summary>
public interface IWarehouseFaults
{
    /// <summary>Null lets the operation happen. It is asked from many threads, once for each operation.</summary>
    WarehouseFault? Before(WarehouseOperation operation);
}
