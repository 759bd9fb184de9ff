namespace NbaPipeline.Monitoring.Reports;

/// <summary>A report that was made and not sent yet.</summary>
/// <param name="Message">What it says.</param>
/// <param name="CouldLook">What it needs most could be looked at.</param>
public sealed record ReportDraft(ReportMessage Message, bool CouldLook)
{
    /// <summary>Counted for log-based metrics, by name.</summary>
    public IReadOnlyDictionary<string, double> Figures { get; init; } = new Dictionary<string, double>();
}
