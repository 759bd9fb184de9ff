namespace NbaPipeline.Ops.Verbs;

/// <summary>What is to be made again, as the function reads it; with a plan and a reason it is an order.</summary>
internal sealed record BackfillWish(string From, string To)
{
    public IReadOnlyList<int>? Phases { get; init; }

    public IReadOnlyList<string>? Processors { get; init; }

    public string Reprocess { get; init; } = "missing";

    public string? Reason { get; init; }

    public string? Plan { get; init; }

    public bool DryRun { get; init; }
}
