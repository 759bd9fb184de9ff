using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Which SQL a request means. Legacy unless it says otherwise, and legacy SQL is not run here.</summary>
internal static class SqlDialect
{
    public static void RefuseLegacy(string sql, bool? useLegacySql)
    {
        var prefix = sql.TrimStart().Split('\n')[0].TrimEnd();
        var isLegacy = prefix.ToUpperInvariant() switch
        {
            "#STANDARDSQL" => false,
            "#LEGACYSQL" => true,
            _ => useLegacySql ?? true,
        };
        if (isLegacy)
        {
            throw new WarehouseException(
                "invalidQuery",
                "Legacy SQL is not supported here, and it is what a request means that does not set useLegacySql to false. " +
                "[Try using standard SQL (https://cloud.google.com/bigquery/docs/reference/standard-sql/enabling-standard-sql)]");
        }
    }
}
