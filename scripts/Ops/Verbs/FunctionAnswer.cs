using System.Net;
using System.Text.Json.Nodes;

namespace NbaPipeline.Ops.Verbs;

/// <summary>What a function answered to a person's call.</summary>
internal sealed record FunctionAnswer(HttpStatusCode Status, JsonNode Body)
{
    public bool IsRefused => Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError;

    public bool CouldLook => Status is HttpStatusCode.OK;

    public string Sentence => (string?)Body["detail"] ?? (string?)Body["summary"] ?? $"It answered {(int)Status}.";

    public IEnumerable<JsonNode> Items(string name) => (Body[name] as JsonArray ?? []).OfType<JsonNode>();
}
