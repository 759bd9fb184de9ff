namespace NbaPipeline.Monitoring.Checks;

/// <summary>The issues by the names that people type, with hyphens or underscores.</summary>
public static class RootIssues
{
    public const string Every = "all";

    public static IReadOnlyDictionary<string, RootIssue> ByName { get; } = new Dictionary<string, RootIssue>(StringComparer.Ordinal)
    {
        ["missing-box-scores"] = RootIssue.MissingBoxScores,
        ["missing-analytics"] = RootIssue.MissingAnalytics,
        ["low-feature-quality"] = RootIssue.LowFeatureQuality,
        ["low-coverage"] = RootIssue.LowCoverage,
        ["grading-lag"] = RootIssue.GradingLag,
    };

    public static string NameOf(RootIssue issue) => ByName.Single(named => named.Value == issue).Key;

    /// <summary>Null: there is no such issue; all of them where none is named.</summary>
    public static IReadOnlyList<RootIssue>? Find(string? name) => name?.Replace('_', '-') switch
    {
        null or Every => [.. ByName.Values],
        var one when ByName.TryGetValue(one, out var issue) => [issue],
        _ => null,
    };
}
