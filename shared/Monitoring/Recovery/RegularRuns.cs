using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>The pipeline's own jobs, by the repair that would do the same: what one of them is about to do is left to it.</summary>
public sealed class RegularRuns(PipelineInventory inventory, RecoveryThresholds thresholds)
{
    /// <summary>Null: none is near.</summary>
    public string? WhyWait(RecoveryAction action, DateTimeOffset now) => inventory.Jobs
        .Where(job => job is { Confirmed: true, Cron: not null, Zone: not null, Target: not null } && DoesTheSame(job.Target, action))
        .SelectMany(job => CronSchedule.Between(job.Cron!, job.Zone!, now, now + thresholds.BeforeRegularRun), (job, at) => (job.Name, At: at))
        .OrderBy(run => run.At)
        .Select(run => $"the regular run {run.Name} begins at {TimeText.Both(run.At)}")
        .FirstOrDefault();

    private static bool DoesTheSame(InventoryTarget target, RecoveryAction action) => action switch
    {
        RecoveryAction.Reload or RecoveryAction.Scrape => target.Path == "/catchup",
        RecoveryAction.Analyse => target.Path == "/process-date-range",
        RecoveryAction.Precompute => target.Path == "/process-date",
        RecoveryAction.Predict => target.Path == "/start",
        RecoveryAction.Grade => target.Topic == UserPhaseCommand.GradingTopic,
        _ => false,
    };
}
