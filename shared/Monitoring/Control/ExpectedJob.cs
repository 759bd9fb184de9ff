using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Control;

/// <summary>A scheduler job that has to be there: one of the pipeline's inventory, or one of our own manifests.</summary>
public sealed record ExpectedJob(InventoryJob Job, bool IsOurs)
{
    /// <summary>Every job that somebody wrote down, in order of name.</summary>
    public static IReadOnlyList<ExpectedJob> All(PipelineInventory inventory, IReadOnlyList<OwnFunction> own) =>
    [
        .. inventory.Jobs.Select(job => new ExpectedJob(job, IsOurs: false))
            .Concat(own.SelectMany(function => function.Schedules.Select((schedule, index) => new ExpectedJob(
                new(function.JobName(index), inventory.Region, schedule.Cron, schedule.Zone, new(Function: function.Name)), IsOurs: true))))
            .OrderBy(job => job.Job.Name, StringComparer.Ordinal),
    ];
}
