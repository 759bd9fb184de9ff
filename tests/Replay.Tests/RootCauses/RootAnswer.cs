using System.Text.Json.Nodes;

namespace NbaPipeline.Replay.Tests.RootCauses;

/// <summary>What the function named first, and whether that is what was injected.</summary>
internal sealed record RootAnswer(RootQuestion Question, IReadOnlyList<string> Named)
{
    /// <summary>What it said where the fault is the only one; null where nobody had to ask.</summary>
    public RootAnswer? Alone { get; init; }

    public bool IsHit => Named is [var first, ..] && Question.Right.Contains(first);

    /// <summary>It named another fault that is wrong in the same issue of the same date: one of the two stands in front.</summary>
    public bool IsBehind => !IsHit && Named is [var first, ..] && Question.Others.Contains(first);

    public bool IsRight => IsHit || (IsBehind && Alone?.IsHit == true);

    public static RootAnswer Of(RootQuestion question, JsonNode report) =>
        new(question, [.. (report["issues"] as JsonArray is [var issue, ..] ? issue!["causes"]!.AsArray() : []).Select(cause => (string)cause!["cause"]!)]);

    public override string ToString() =>
        $"{(IsHit ? "hit   " : IsRight ? "behind" : "MISS  ")} {Question.Date:yyyy-MM-dd} {Question.Fault.Id} ({Question.Fault.Kind}), {Question.Issue}: {Names(Named)}{(Alone is null ? "" : $"; alone: {Names(Alone.Named)}")}";

    private static string Names(IReadOnlyList<string> named) => named.Count == 0 ? "none" : string.Join(", ", named);
}
