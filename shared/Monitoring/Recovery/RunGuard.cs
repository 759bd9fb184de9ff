using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What the run history forbids: a run of the same output that is under way, or so many that one more would feed a storm.</summary>
internal static class RunGuard
{
    public const string Succeeded = "success";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static string? WhyWait(RecoveryKey key, IReadOnlyList<WorkflowFact> runs, RecoveryThresholds recovery, WorkflowThresholds workflows, DateTimeOffset now) => runs
        .Where(run => run.GameDate == key.GameDate && RecordedProcessor.Of(run).Entity == key.Output)
        .Select(run => run switch
        {
            _ when workflows.ClassifyRuns(run.Amount) is { } severity && run.HappenedAt > now - Hour =>
                string.Create(CultureInfo.InvariantCulture, $"{severity}: {run.Amount} runs within an hour; nothing is added to a storm"),
            { Status: "running" } when run.HappenedAt > now - recovery.RunningFor => $"a run is under way since {TimeText.Both(run.HappenedAt)}",
            _ => null,
        })
        .FirstOrDefault(why => why is not null);
}
