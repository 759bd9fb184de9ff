namespace NbaPipeline.Monitoring.Reports;

/// <summary>A heading and its lines. Empty ones are left out.</summary>
/// <param name="Title">Empty: the lines stand alone.</param>
public sealed record ReportSection(string Title, IReadOnlyList<string> Lines)
{
    /// <summary>Columns that stand under each other: shown in letters of one width.</summary>
    public bool IsTable { get; init; }

    /// <summary>What to type.</summary>
    public string? Command { get; init; }
}
