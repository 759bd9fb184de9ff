using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Tables by the three names of a path, which is how a missing one is named in the complaint.</summary>
internal static class NamedTables
{
    public static LocalTable Named(this LocalWarehouse warehouse, string project, string dataset, string table) =>
        warehouse.Tables.Find($"{dataset}.{table}")
        ?? throw new WarehouseException("notFound", $"Not found: Table {project}:{dataset}.{table}");
}
