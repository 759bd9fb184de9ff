using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>What a query may compute but not answer: an array that holds a NULL.</summary>
internal static class OutputRules
{
    public static void Check(QueryResult result)
    {
        foreach (var (index, column) in result.Columns.Index().Where(column => HasArray(column.Item.Type)))
        {
            if (result.Rows.Any(row => HoldsNull(column.Type, row[index])))
            {
                throw new WarehouseException(
                    "invalidQuery", $"Array cannot have a null element; error in writing field {column.Name}") { WhileRunning = true };
            }
        }
    }

    private static bool HasArray(SqlType type) => type.Element is not null || type.Fields.Any(field => HasArray(field.Type));

    private static bool HoldsNull(SqlType type, object? value) => (type, value) switch
    {
        ({ Element: { } element }, object?[] items) => items.Any(item => item is null || HoldsNull(element, item)),
        ({ Name: "STRUCT" }, object?[] fields) => type.Fields.Zip(fields).Any(field => HoldsNull(field.First.Type, field.Second)),
        _ => false,
    };
}
