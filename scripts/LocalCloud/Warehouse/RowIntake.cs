using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Turns named values into a table's row, or says in a sentence which value of which column does not fit.</summary>
internal static class RowIntake
{
    public static object?[] Take(LocalTable table, IReadOnlyDictionary<string, object?> values)
    {
        var row = new object?[table.Columns.Length];
        var known = 0;
        for (var index = 0; index < row.Length; index++)
        {
            var column = table.Columns[index];
            known += values.TryGetValue(column.Name, out var value) ? 1 : 0;
            if (!ClrValue.TryTake(column.Type, value, out row[index]))
            {
                throw new ArgumentException($"{table.Name}.{column.Name} is {column.Type} and cannot hold {value} ({value?.GetType().Name}).");
            }
        }

        return known == values.Count ? row : throw new ArgumentException(Stranger(table, values));
    }

    private static string Stranger(LocalTable table, IReadOnlyDictionary<string, object?> values)
    {
        var (name, value) = values.First(candidate => table.Columns.All(column => column.Name != candidate.Key));
        return $"{table.Name} has no column '{name}' (value {value ?? "NULL"}).";
    }
}
