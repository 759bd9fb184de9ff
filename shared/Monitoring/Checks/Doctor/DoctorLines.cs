using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The alerts' checks in the doctor's table, in the order in which a repair goes.</summary>
public static class DoctorLines
{
    public static IReadOnlyList<DoctorLine> Of(DoctorRules rules) => [.. Sources(rules), .. Tables(rules), .. Outcomes(rules)];

    private static IEnumerable<DoctorLine> Sources(DoctorRules rules) =>
    [
        new(WorkflowGap.CheckName, Phase.Scrape, [4, 9, 16], "decisions, executions, windows, retries and runs as they are planned now", string.Create(
            CultureInfo.InvariantCulture, $"Critical: no decision for more than {rules.Workflows.CriticalWithoutDecision.TotalMinutes:0} minutes; Warning: "
            + $"the next one {rules.Workflows.DecisionGrace.TotalMinutes:0} minutes late, a RUN without execution after {rules.Workflows.ExecutionGrace.TotalMinutes:0}, "
            + $"a failed scraper, a queued failure older than {rules.Workflows.WaitingAtMost.TotalHours:0} hours")),
        new(ScheduleStaleness.CheckName, Phase.Scrape, [6], $"every game Final {rules.Staleness.WarningAfter.TotalHours:0} hours after its tip", string.Create(
            CultureInfo.InvariantCulture, $"Critical: not Final {rules.Staleness.CriticalAfter.TotalHours:0} hours after a tip, "
            + $"or {rules.Staleness.CriticalShare * 100:0} % of the slate; Warning: after {rules.Staleness.WarningAfter.TotalHours:0}")),
        new(StreamingConflict.CheckName, Phase.Raw, [], "no load that waits for young rows", string.Create(
            CultureInfo.InvariantCulture, $"Critical: a conflict past its retry {rules.Conflicts.Retries}, "
            + $"or above {rules.Conflicts.BreakerShare * 100:0} % of a date's games, {rules.Conflicts.BreakerGames} at least")),
        new(BoxScoreCompleteness.CheckName, Phase.Raw, [2], "every game in each active source", string.Join("; ", rules.Root.BoxScores.Tiers.Select(tier => string.Create(
            CultureInfo.InvariantCulture, $"{tier.Severity}: below {tier.Below * 100:0} % of the games {tier.After.TotalHours:0} hours after their end")))),
    ];

    private static IEnumerable<DoctorLine> Tables(DoctorRules rules) =>
    [
        new(AnalyticsCompleteness.CheckName, Phase.Analytics, [2], "every game of any source in the players' summaries", string.Create(
            CultureInfo.InvariantCulture, $"Critical: a game missing {rules.Analytics.CriticalAfter.TotalHours:0} hours after it was due; Warning: after {rules.Analytics.WarningAfter.TotalHours:0}, or more rows than players")),
        new(Phase3Failure.CheckName, Phase.Analytics, [2], "every game in each required table", string.Create(
            CultureInfo.InvariantCulture, $"Critical: none of its games in a required table; Warning: below {rules.Root.Analytics.WarningBelow * 100:0} % of them")),
        new(PhaseTransition.CheckName, Phase.Analytics, [10], "each phase begun once what it needs is there", string.Create(
            CultureInfo.InvariantCulture, $"Critical: not begun {rules.Transitions.CriticalAfter.TotalMinutes:0} minutes after it was due; Warning: after {rules.Transitions.WarningAfter.TotalMinutes:0}")),
        new(Phase4Failure.CheckName, Phase.Precompute, [15], "rows of all five processors, and a completion marker that says so",
            $"Critical: PDC or MLFS missing, or fewer than {rules.Root.Precompute.Quorum} of 5; Warning: any other missing, or a marker that says less than the data"),
    ];

    private static IEnumerable<DoctorLine> Outcomes(DoctorRules rules) =>
    [
        new(FeatureQuality.CheckName, Phase.Precompute, [13], "scores and windows good enough to predict from", string.Create(
            CultureInfo.InvariantCulture, $"Critical: a mean below {rules.Root.Features.CriticalMean:0} of 100, "
            + $"windows below {rules.Root.Features.CriticalWindow:0} %, or one rule that rejects everybody; "
            + $"Warning: below {rules.Root.Features.WarningMean:0}, more than {rules.Root.Features.WarningLowShare * 100:0} % of rows below {rules.Root.Features.LowScore}, "
            + $"windows below {rules.Root.Features.WarningWindow:0} %"), LooksBack: true),
        new(GradingCoverage.CheckName, Phase.Grading, [2, 12], "every gradable prediction graded", string.Create(
            CultureInfo.InvariantCulture, $"Critical: none, or below {rules.Root.Grading.CriticalBelow * 100:0} % of what can be graded at {rules.Root.Grading.Deadline:HH\\:mm} ET of the next day; "
            + $"Warning: below {rules.Root.Grading.WarningBelow * 100:0} %")),
        new(PredictionCoverage.CheckName, Phase.Predictions, [2, 3], "predictions for every game, and flags that agree with their lines", string.Create(
            CultureInfo.InvariantCulture, $"Critical: none at {rules.Root.Predictions.Deadline:HH\\:mm} ET; Warning: below {rules.Root.Predictions.FewestPlayers} players in a game, "
            + $"a system below {rules.Root.Predictions.UsualShare * 100:0} % of its usual, or a flag that contradicts its line's source")),
    ];
}
