using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A query string, read by the same rules as a body.</summary>
internal static class QueryString
{
    public static RequestObject Fields(this HttpRequest request) => new(new JsonObject(request.Query
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .Where(pair => pair.Value.ToString().Length > 0)
        .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString()))));
}
