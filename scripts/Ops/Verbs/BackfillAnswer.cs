using System.Text.Json.Nodes;

namespace NbaPipeline.Ops.Verbs;

/// <summary>What the function answered.</summary>
internal sealed record BackfillAnswer(FunctionAnswer Answer)
{
    public bool IsRefused => Answer.IsRefused;

    public bool CouldLook => Answer.CouldLook;

    public JsonNode Body => Answer.Body;

    public string Plan => (string?)Body["plan"] ?? "";

    /// <summary>The name under which it goes on; null: nothing was ordered.</summary>
    public string? Backfill => (string?)Body["backfill"];

    public bool IsDone => (bool?)Body["done"] ?? false;

    public string Sentence => Answer.Sentence;

    public int Calls => (int?)Body["calls"] ?? 0;

    public IEnumerable<JsonNode> Items(string name) => Answer.Items(name);
}
