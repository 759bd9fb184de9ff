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

    /// <summary>What all answers together cost so far.</summary>
    public QueryCost Spent => new(_warehouse.Used.Queries, _warehouse.Used.CacheHits, _warehouse.Used.BytesBilled);

    public Task LoadAsync(IReadOnlyList<SimulatedRow> rows, CancellationToken cancellationToken)
    {
        foreach (var table in rows.GroupBy(row => row.Table))
        {
            Load(table.Key, [.. table]);
        }

        return Task.CompletedTask;
    }

    /// <summary>Rows and ends of rows in the order in which they came, as few steps as that allows.</summary>
    private void Load(string table, List<SimulatedRow> rows)
    {
        while (rows.Count > 0)
        {
            var alike = rows.TakeWhile(row => row.IsRemoval == rows[0].IsRemoval).ToList();
            if (alike[0].IsRemoval)
            {
                _warehouse.DeleteRows(table, there => alike.Exists(gone => gone.Removes(there)));
            }
            else
            {
                _warehouse.Load(table, alike.Select(row => row.Values));
            }

            rows.RemoveRange(0, alike.Count);
        }
    }
}
