using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>The simulated pipeline's rows in a local BigQuery that holds every table of the catalogue.</summary>
public sealed class WarehouseWorld : IReplayWorld
{
    private readonly LocalWarehouse _warehouse;

    public WarehouseWorld(LocalWarehouse warehouse)
    {
        _warehouse = warehouse;
        foreach (var table in TableCatalogue.All)
        {
            warehouse.CreateTable(table);
        }
    }

    public Task LoadAsync(IReadOnlyList<SimulatedRow> rows, CancellationToken cancellationToken)
    {
        foreach (var table in rows.GroupBy(row => row.Table))
        {
            _warehouse.Load(table.Key, table.Select(row => row.Values));
        }

        return Task.CompletedTask;
    }
}
