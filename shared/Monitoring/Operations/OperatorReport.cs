using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>What became of an order, or what there is to act on.</summary>
public sealed record OperatorReport(DateTimeOffset Now, bool DryRun, string Summary)
{
    public string? Action { get; init; }

    public string? Subject { get; init; }

    /// <summary>In whose name it was done; null where nothing was.</summary>
    public string? By { get; init; }

    public string? Reason { get; init; }

    /// <summary>What channels were told at once; whoever could not be told is told by the next sweep.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public OperatorListing? Open { get; init; }

    public OperatorRefusal? Refusal { get; init; }
}
