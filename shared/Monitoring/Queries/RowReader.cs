using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Turns rows into records: the column for a constructor parameter is its name in snake case. A column that is missing,
/// null where the record forbids it, or of another type is said by name; the same pairing is checked against every
/// <c>.sql</c> file by a test.
/// </summary>
public static partial class RowReader
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock Gate = new();
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<RowColumn>> Known = new();
    private static readonly ConcurrentDictionary<Type, ConstructorInvoker> Makers = new();

    public static IReadOnlyList<T> ReadAll<T>(WarehouseAnswer answer)
    {
        var maker = Makers.GetOrAdd(typeof(T), type => ConstructorInvoker.Create(ConstructorOf(type)));
        var columns = ColumnsOf(typeof(T));
        var cells = new object?[columns.Count];
        return [.. answer.Rows.Select(row => (T)maker.Invoke(CellsOf(row, columns, cells)))];
    }

    public static IReadOnlyList<RowColumn> ColumnsOf(Type row) => Known.GetOrAdd(row, type => [.. ConstructorOf(type).GetParameters().Select(ColumnOf)]);

    private static ConstructorInfo ConstructorOf(Type row) =>
        row.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).First();

    private static RowColumn ColumnOf(ParameterInfo parameter)
    {
        lock (Gate)
        {
            var isNullable = Nullable.GetUnderlyingType(parameter.ParameterType) is not null
                || (!parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState is NullabilityState.Nullable);
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            return new RowColumn(SnakeCase(parameter.Name!), type, isNullable);
        }
    }

    private static Span<object?> CellsOf(WarehouseRow row, IReadOnlyList<RowColumn> columns, object?[] cells)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = Cell(row, columns[at]);
        }

        return cells;
    }

    private static object? Cell(WarehouseRow row, RowColumn column) => row.Cells.TryGetValue(column.Name, out var value)
        ? value switch
        {
            null when column.IsNullable => null,
            null => throw Unreadable($"column {column.Name} is null"),
            _ when value.GetType() == column.Type => value,
            _ => throw Unreadable($"column {column.Name} is {value.GetType().Name}, not {column.Type.Name}"),
        }
        : throw Unreadable($"column {column.Name} is missing");

    private static WarehouseException Unreadable(string why) => new("invalid", $"The answer cannot be read: {why}.", isPermanent: true);

    private static string SnakeCase(string name) => WordStart().Replace(name, "_$0").TrimStart('_').ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
