namespace NbaPipeline.Monitoring.Reports;

/// <summary>
/// What one report says, before any channel's format: a post that is read with the first coffee, and what stands behind it, for whoever opens
/// its thread.
/// </summary>
public sealed record ReportMessage
{
    /// <summary>The function.</summary>
    public required string Name { get; init; }

    /// <summary>The last date that it is about: with the name, what it is one of.</summary>
    public required DateOnly Date { get; init; }

    public required ReportTone Tone { get; init; }

    /// <summary>The one line that a phone shows.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<ReportSection> Post { get; init; }

    /// <summary>One answer each.</summary>
    public required IReadOnlyList<ReportSection> Thread { get; init; }

    /// <summary>How to get what a channel without threads does not show.</summary>
    public required string Command { get; init; }

    /// <summary>Could not be looked at; the post says so too.</summary>
    public IReadOnlyList<string> Unknowns { get; init; } = [];
}
