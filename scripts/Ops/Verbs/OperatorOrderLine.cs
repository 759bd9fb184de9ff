namespace NbaPipeline.Ops.Verbs;

/// <summary>An order as operator-actions reads it.</summary>
internal sealed record OperatorOrderLine(string Action)
{
    public string? Incident { get; init; }

    public int? Phase { get; init; }

    public string? Entity { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? UpTo { get; init; }

    public string? Silence { get; init; }

    public string? Gate { get; init; }

    public string? Date { get; init; }

    public string? Mode { get; init; }

    public string? What { get; init; }

    public string? Lock { get; init; }

    public string? Holder { get; init; }

    public string? Operation { get; init; }

    public string? For { get; init; }

    public string? Reason { get; init; }

    public bool DryRun { get; init; }
}
