using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Our own verbs as they are typed; what repairs stands in the findings of the alerts' checks.</summary>
internal static class DoctorCommands
{
    private const string Place = "--at projects/$GOOGLE_CLOUD_PROJECT";

    public static string Why(Phase phase, DateOnly date) => $"scripts/ops why {RootIssues.NameOf(IssueOf(phase))} {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Place}";

    public static string Game(string gameId) => $"scripts/ops game {gameId} {Place}";

    private static RootIssue IssueOf(Phase phase) => phase switch
    {
        Phase.Analytics => RootIssue.MissingAnalytics,
        Phase.Precompute => RootIssue.LowFeatureQuality,
        Phase.Predictions => RootIssue.LowCoverage,
        Phase.Grading => RootIssue.GradingLag,
        _ => RootIssue.MissingBoxScores,
    };
}
