using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>What jobs.insert and jobs.query both say of a query.</summary>
internal sealed record QueryConfiguration(string Sql, IReadOnlyList<QueryParameter> Parameters, QueryOptions Options)
{
    private const int LongestSql = 1024 * 1024;

    private static readonly string[] Echoed =
        ["query", "defaultDataset", "useQueryCache", "maximumBytesBilled", "parameterMode", "queryParameters", "priority"];

    private static readonly string[] NotHere =
    [
        "destinationTable", "destinationEncryptionConfiguration", "createSession", "continuous", "connectionProperties", "tableDefinitions",
    ];

    /// <summary>As the caller said it; what jobs.get shows.</summary>
    public required JsonObject Source { get; init; }

    public static QueryConfiguration Read(RequestObject query, bool dryRun)
    {
        var sql = query.Text("query");
        if (string.IsNullOrWhiteSpace(sql))
        {
            throw new WarehouseException("required", "Required parameter is missing: query");
        }

        SqlDialect.RefuseLegacy(sql, query.Flag("useLegacySql"));
        RefuseWhatIsNotHere(query);
        return sql.Length <= LongestSql
            ? new QueryConfiguration(sql, ParameterJson.ReadAll(query), Choices(query, dryRun)) { Source = Echo(query) }
            : throw new WarehouseException(
                "invalidQuery",
                "The query is too large. The maximum standard SQL query length is 1024.00K characters, including " +
                "comments and white space characters.");
    }

    private static QueryOptions Choices(RequestObject query, bool dryRun) => new()
    {
        DefaultDataset = Dataset(query.Object("defaultDataset")),
        MaximumBytesBilled = query.Count("maximumBytesBilled"),
        UseCache = query.Flag("useQueryCache") ?? true,
        DryRun = dryRun,
    };

    private static string? Dataset(RequestObject? reference) => reference is null
        ? null
        : ResourceIds.Check("dataset",
            reference.Text("datasetId") ?? throw new WarehouseException("required", "Required parameter is missing: datasetId"));

    // To ignore one of these would answer another question than was asked.
    private static void RefuseWhatIsNotHere(RequestObject query)
    {
        if (NotHere.FirstOrDefault(name => IsAsked(query.Json[name])) is { } name)
        {
            throw new WarehouseException("notImplemented", $"BigQuery has {name}, the local warehouse does not.");
        }
    }

    private static bool IsAsked(JsonNode? value) => value is not (null or JsonArray { Count: 0 }) && value.ToJsonString() != "false";

    private static JsonObject Echo(RequestObject query)
    {
        var echoed = Echoed.Where(query.Has).Select(name => KeyValuePair.Create(name, query.Json[name]?.DeepClone()));
        return new JsonObject(echoed) { ["useLegacySql"] = false };
    }
}
