using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What people notice; each is asked for its causes by its own name.</summary>
public enum RootIssue
{
    /// <summary>Raw sources lack games that were played.</summary>
    [JsonStringEnumMemberName("missing-box-scores")]
    MissingBoxScores,

    /// <summary>The overnight tables lack games that were played.</summary>
    [JsonStringEnumMemberName("missing-analytics")]
    MissingAnalytics,

    /// <summary>Scores or windows too low to predict from.</summary>
    [JsonStringEnumMemberName("low-feature-quality")]
    LowFeatureQuality,

    /// <summary>Games without predictions.</summary>
    [JsonStringEnumMemberName("low-coverage")]
    LowCoverage,

    /// <summary>Predictions that can be graded and are not.</summary>
    [JsonStringEnumMemberName("grading-lag")]
    GradingLag,
}
