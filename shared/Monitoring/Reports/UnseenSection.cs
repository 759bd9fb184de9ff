namespace NbaPipeline.Monitoring.Reports;

/// <summary>The first thing that a report says where it could not see everything: whoever reads on must know. Pure.</summary>
internal static class UnseenSection
{
    public static ReportSection Of(IReadOnlyList<string> unknowns) => new("", unknowns.Count == 0 ? [] :
    [
        $"⚪ Not everything could be looked at: {unknowns[0]}{(unknowns.Count > 1 ? $"; and {unknowns.Count - 1} more" : "")}",
    ]);
}
