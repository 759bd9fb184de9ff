using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The body of tables.insert: a schema, and perhaps a partitioning by day.</summary>
internal static class TableRequest
{
    private static readonly string[] NotHere =
        ["view", "materializedView", "externalDataConfiguration", "rangePartitioning", "snapshotDefinition", "cloneDefinition"];
    private static readonly string[] Fixed = ["schema", "timePartitioning", "requirePartitionFilter", "clustering"];

    public static TableSchema Read(string dataset, RequestObject body)
    {
        if (NotHere.FirstOrDefault(body.Has) is { } name)
        {
            throw new WarehouseException("notImplemented", $"BigQuery has tables with {name}, the local warehouse does not.");
        }

        var id = body.Object("tableReference")?.Text("tableId") ?? throw Missing("tableReference.tableId");
        var columns = SchemaRequest.Read(
            body.Object("schema") ?? throw new WarehouseException("notImplemented", "A table without a schema is not held here."));
        var partition = PartitionOf(body.Object("timePartitioning"), columns);
        var filtered = body.Flag("requirePartitionFilter") ?? body.Object("timePartitioning")?.Flag("requirePartitionFilter") ?? false;
        return new TableSchema
        {
            Name = $"{dataset}.{ResourceIds.Check("table", id)}",
            Grain = "one row as inserted",
            Columns = columns,
            Partition = partition,
            PartitionUnit = partition is null ? null : "DAY",
            PartitionFilterRequired = !filtered || partition is not null
                ? filtered
                : throw Invalid("requirePartitionFilter can only be set on a partitioned table."),
            Cluster = body.Object("clustering")?.Json["fields"] is JsonArray fields
                ? [.. fields.Select(field => field!.ToString())]
                : [],
        };
    }

    /// <summary>A patch may change what people write on a table; its shape stays.</summary>
    public static RequestObject OnlyNotes(RequestObject body) => Fixed.FirstOrDefault(body.Has) is { } name
        ? throw new WarehouseException("notImplemented", $"BigQuery can change {name} of a table, the local warehouse cannot.")
        : body;

    private static string? PartitionOf(RequestObject? partitioning, IReadOnlyList<TableColumn> columns)
    {
        if (partitioning is null)
        {
            return null;
        }

        var (unit, field) = (partitioning.Text("type") ?? throw Missing("timePartitioning.type"), partitioning.Text("field"));
        if (unit is not "DAY" || field is null)
        {
            throw new WarehouseException(
                "notImplemented", "Tables are partitioned by the day of a column here; not by hour, month or year, and not by the " +
                "time of loading.");
        }

        var column = columns.FirstOrDefault(column => column.Name == field)
            ?? throw Invalid($"The field specified for partitioning cannot be found in the schema: {field}");
        return column is { Type: "DATE" or "TIMESTAMP" or "DATETIME", IsRepeated: false }
            ? field
            : throw Invalid($"The field specified for time partitioning can only be of type TIMESTAMP, DATE or DATETIME. The type " +
                $"found is: {column.Type}.");
    }

    private static WarehouseException Missing(string name) => new("required", $"Required parameter is missing: {name}");

    private static WarehouseException Invalid(string message) => new("invalid", message);
}
