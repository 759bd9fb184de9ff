using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What a caller of a report receives: what it says, what became of it, and what it cost.</summary>
public sealed record ReportAnswer
{
    public required string Function { get; init; }

    public required DateOnly Date { get; init; }

    public required ReportStatus Status { get; init; }

    public required string Summary { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required DateTimeOffset? AsOf { get; init; }

    public required bool DryRun { get; init; }

    public required string Channel { get; init; }

    /// <summary>What it needs most could be looked at.</summary>
    public bool CouldLook { get; init; } = true;

    /// <summary>Null where nothing had to be made.</summary>
    public ReportMessage? Report { get; init; }

    /// <summary>Bodies as the channel would be given them, the post first; empty where they were sent.</summary>
    public IReadOnlyList<ReportPart> Parts { get; init; } = [];

    /// <summary>Why it is not out.</summary>
    public string? Problem { get; init; }

    /// <summary>Reports of other dates that went out now, or still could not.</summary>
    public IReadOnlyList<ReportDelivery> Late { get; init; } = [];

    public IReadOnlyDictionary<string, double>? Figures { get; init; }

    public required RunCost Cost { get; init; }

    public IReadOnlyList<string> Unknowns => Report?.Unknowns ?? [];

    /// <summary>It is out; or it is shown, and shows what it is about.</summary>
    public bool IsSuccess => Status is not (ReportStatus.Undelivered or ReportStatus.Waiting) && (CouldLook || Status is not ReportStatus.WouldSend) && Late.All(late => late.Status is not ReportStatus.Undelivered);
}
