using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

/// <summary>Requests and the parts of answers that many tests look at.</summary>
internal static class Asked
{
    public static string? Reason(this JsonNode body) => (string?)body["error"]?["errors"]?[0]?["reason"];

    public static string? Message(this JsonNode body) => (string?)body["error"]?["message"];

    /// <summary>The first cell of the first row.</summary>
    public static JsonNode? Cell(this JsonNode body) => body["rows"]![0]!["f"]![0]!["v"];

    public static string?[] FirstCells(this JsonNode body) => [.. (body["rows"]?.AsArray() ?? []).Select(row => (string?)row!["f"]![0]!["v"])];

    public static JsonObject Parameter(string? name, string type, string value)
    {
        var (parsedType, parsedValue) = (JsonNode.Parse(type.StartsWith('{') ? type : $$"""{"type":"{{type}}"}"""), JsonNode.Parse(value));
        var parameter = new JsonObject { ["parameterType"] = parsedType, ["parameterValue"] = parsedValue };
        if (name is not null)
        {
            parameter["name"] = name;
        }

        return parameter;
    }

    /// <summary>The body of jobs.insert.</summary>
    public static string Job(string? id, string sql, string configuration = "{}", string query = "{}")
    {
        var job = JsonNode.Parse(configuration)!;
        job["query"] = JsonNode.Parse(query);
        job["query"]!["query"] = sql;
        job["query"]!["useLegacySql"] = false;
        var body = new JsonObject { ["configuration"] = job };
        if (id is not null)
        {
            body["jobReference"] = new JsonObject { ["projectId"] = "nba-props-platform", ["jobId"] = id };
        }

        return body.ToJsonString();
    }
}
