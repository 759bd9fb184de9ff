using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// What the engine is told for one DML statement: the slices that it reads, and the table that it changes with all its columns and, where
/// rows are touched, a hidden number for each, which is the key by which the engine answers.
/// </summary>
internal sealed class ModifyCatalog(GoogleSqlEngine engine, QueryPlan plan, LocalTable target)
{
    // A name that begins with $ could not be spoken of in SQL.
    public const string RowNumber = "_LOCAL_ROW";

    private static readonly SqlType Number = SqlType.Of("INT64");
    private static readonly ValueProto Null = new();

    private readonly TableSlice? slice = plan.Slices.FirstOrDefault(slice => slice.Table.Name == target.Name);
    private readonly bool isNumbered = plan.Statement.Modification!.IsMutating;
    private readonly object?[][] rows =
    [
        .. plan.Slices.Where(slice => slice.Table.Name == target.Name)
            .SelectMany(slice => slice.Partitions)
            .SelectMany(id => target.Partitions[id]),
    ];

    public object?[] RowOf(ValueProto number) => rows[(int)number.Int64Value];

    /// <param name="nameInEngine">What the engine shall call a table: it builds SQL only for names without a dot.</param>
    public EngineCatalog Build(Func<string, string> nameInEngine)
    {
        var request = new RegisterCatalogRequest
        {
            SimpleCatalog = TableShapes.CatalogOf(engine, [Renamed(Shape(), nameInEngine)]),
            DescriptorPoolList = Dialect.Pools,
        };
        request.TableContent[nameInEngine(target.Name)] = new TableContent { TableData = new TableData { Row = { rows.Select(Row) } } };
        foreach (var other in plan.Slices.Where(other => other.Table.Name != target.Name))
        {
            request.SimpleCatalog.Table.Add(Renamed(other.Shape(), nameInEngine));
            request.TableContent[nameInEngine(other.Table.Name)] = other.Content();
        }

        return new EngineCatalog(SliceCatalogs.WithinLimit(request));
    }

    private static SimpleTable Renamed(SimpleTable table, Func<string, string> nameInEngine)
    {
        table.Name = nameInEngine(table.Name);
        return table;
    }

    private SimpleTable Shape()
    {
        var shape = TableShapes.Shape(target.Name, target.Columns);
        if (isNumbered)
        {
            // A pseudo column is in no * and in no list of columns that the statement leaves out.
            shape.Column.Add(new SimpleColumn { Name = RowNumber, Type = SqlTypes.ToWire(Number), IsPseudoColumn = true });
            shape.PrimaryKeyColumnIndex.Add(target.Columns.Length);
        }

        return shape;
    }

    private TableData.Types.Row Row(object?[] values, int number)
    {
        var row = new TableData.Types.Row();
        var cells = target.Columns.Select((column, index) => slice!.Read.Contains(index) ? WireValue.To(column.Type, values[index]) : Null);
        row.Cell.Add(cells);
        if (isNumbered)
        {
            row.Cell.Add(WireValue.To(Number, (long)number));
        }

        return row;
    }
}
