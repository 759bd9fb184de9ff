using System.Text.Json;

namespace NbaPipeline.Replay;

/// <summary>What the warehouse charged for an invocation, as its report says in <c>cost</c>; an event has no report, and the warehouse itself is asked.</summary>
public readonly record struct QueryCost(long Queries, long CacheHits, long BytesBilled)
{
    /// <summary>Zero where the body has no cost, or is no JSON: an answer may be an error page.</summary>
    public static QueryCost Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("cost", out var cost) && cost.ValueKind == JsonValueKind.Object
                ? new(Number(cost, "queries"), Number(cost, "cache_hits"), Number(cost, "bytes_billed"))
                : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>What came on top of an earlier sum.</summary>
    public QueryCost Since(QueryCost before) => new(Queries - before.Queries, CacheHits - before.CacheHits, BytesBilled - before.BytesBilled);

    private static long Number(JsonElement cost, string name) =>
        cost.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : 0;
}
