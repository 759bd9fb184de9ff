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
            LoadInOrder(table.Key, table);
        }

        return Task.CompletedTask;
    }

    /// <summary>What is taken away stands between what came before it and what comes after.</summary>
    private void LoadInOrder(string table, IEnumerable<SimulatedRow> rows)
    {
        var waiting = new List<IReadOnlyDictionary<string, object?>>();
        foreach (var row in rows)
        {
            if (!row.IsRemoval)
            {
                waiting.Add(row.Values);
                continue;
            }

            Load(table, waiting);
            _warehouse.DeleteRows(table, values => row.Removes(values));
        }

        Load(table, waiting);
    }

    private void Load(string table, List<IReadOnlyDictionary<string, object?>> rows)
    {
        if (rows.Count > 0)
        {
            _warehouse.Load(table, [.. rows]);
            rows.Clear();
        }
    }
}
