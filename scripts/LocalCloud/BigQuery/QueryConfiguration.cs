using System.Globalization;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>What jobs.insert and jobs.query both say of a query.</summary>
internal sealed record QueryConfiguration(string Sql, IReadOnlyList<QueryParameter> Parameters, QueryOptions Options)
{
    public static QueryConfiguration Read(JsonNode json)
    {
        if ((bool?)json["useLegacySql"] ?? true)
        {
            throw new WarehouseException("notImplemented", "Legacy SQL is not supported here; send useLegacySql: false.");
        }

        var sql = (string?)json["query"] ?? throw new WarehouseException("required", "Required parameter is missing: query");
        var parameters = json["queryParameters"]?.AsArray().Select(parameter => ParameterJson.Read(parameter!)).ToArray() ?? [];
        return new QueryConfiguration(sql, parameters, Choices(json));
    }

    private static QueryOptions Choices(JsonNode json) => new()
    {
        DefaultDataset = (string?)json["defaultDataset"]?["datasetId"],
        MaximumBytesBilled = json["maximumBytesBilled"]?.ToString() is { } bytes ? long.Parse(bytes, CultureInfo.InvariantCulture) : null,
        UseCache = (bool?)json["useQueryCache"] ?? true,
        DryRun = (bool?)json["dryRun"] ?? false,
    };
}
