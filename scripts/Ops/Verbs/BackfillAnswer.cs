using System.Net;
using System.Text.Json.Nodes;

namespace NbaPipeline.Ops.Verbs;

/// <summary>What the function answered.</summary>
internal sealed record BackfillAnswer(HttpStatusCode Status, JsonNode Body)
{
    public bool IsRefused => Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError;

    public bool CouldLook => Status is HttpStatusCode.OK;

    public string Plan => (string?)Body["plan"] ?? "";

    /// <summary>The name under which it goes on; null: nothing was ordered.</summary>
    public string? Backfill => (string?)Body["backfill"];

    public bool IsDone => (bool?)Body["done"] ?? false;

    public string Sentence => (string?)Body["detail"] ?? (string?)Body["summary"] ?? $"It answered {(int)Status}.";

    public int Calls => (int?)Body["calls"] ?? 0;

    public IEnumerable<JsonNode> Items(string name) => (Body[name] as JsonArray ?? []).OfType<JsonNode>();
}
