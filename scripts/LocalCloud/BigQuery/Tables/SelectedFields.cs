using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The part of a row that selectedFields asks for, in the order of the schema; <c>r.a</c> is a part of a record.</summary>
internal sealed class SelectedFields
{
    private readonly (int Index, SelectedFields? Inner, bool IsArray)[] parts;

    private SelectedFields(IReadOnlyList<SqlField> columns, IReadOnlyList<string[]> paths)
    {
        Refuse(columns, paths);
        parts = [.. columns.Index()
            .Where(column => Under(paths, column.Item).Any())
            .Select(column => Part(column.Index, column.Item, [.. Under(paths, column.Item)]))];
        Columns = [.. parts.Select(part => new SqlField(columns[part.Index].Name, TypeOf(columns[part.Index].Type, part.Inner)))];
    }

    public IReadOnlyList<SqlField> Columns { get; }

    public static SelectedFields Of(IReadOnlyList<SqlField> columns, string? selection)
    {
        var wanted = selection?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new SelectedFields(
            columns, [.. (wanted.Length > 0 ? wanted : columns.Select(column => column.Name)).Select(path => path.Split('.'))]);
    }

    public IReadOnlyList<object?> Of(IReadOnlyList<object?> row) =>
        [.. parts.Select(part => Value(part.Inner, part.IsArray, row[part.Index]))];

    private static object? Value(SelectedFields? inner, bool isArray, object? value) => (inner, value) switch
    {
        (null, _) or (_, null) => value,
        (_, object?[] items) when isArray => items.Select(item => Value(inner, isArray: false, item)).ToArray(),
        _ => inner.Of((object?[])value).ToArray(),
    };

    private static (int Index, SelectedFields? Inner, bool IsArray) Part(int index, SqlField column, string[][] paths)
    {
        var one = column.Type.Element ?? column.Type;
        var inner = Array.Exists(paths, path => path.Length == 1)
            ? null
            : new SelectedFields(one.Fields, [.. paths.Select(path => path[1..])]);
        return (index, inner, column.Type.Element is not null);
    }

    private static SqlType TypeOf(SqlType type, SelectedFields? inner) => (type, inner) switch
    {
        (_, null) => type,
        ({ Element: not null }, _) => SqlType.ArrayOf(SqlType.StructOf(inner.Columns)),
        _ => SqlType.StructOf(inner.Columns),
    };

    private static IEnumerable<string[]> Under(IEnumerable<string[]> paths, SqlField column) =>
        paths.Where(path => path[0].Equals(column.Name, StringComparison.OrdinalIgnoreCase));

    private static void Refuse(IReadOnlyList<SqlField> columns, IReadOnlyList<string[]> paths)
    {
        if (paths.FirstOrDefault(path => !columns.Any(column => Under([path], column).Any())) is { } stranger)
        {
            throw new WarehouseException("invalid", $"Invalid field name in selectedFields: {stranger[0]}");
        }
    }
}
