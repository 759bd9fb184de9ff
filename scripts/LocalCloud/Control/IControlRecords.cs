namespace NbaPipeline.LocalCloud.Control;

/// <summary>What is deployed and scheduled, said by whoever knows the pipeline: this project does not.</summary>
public interface IControlRecords
{
    IReadOnlyList<string> Regions { get; }

    IReadOnlyList<JobRecord> Jobs { get; }

    IReadOnlyList<ServiceRecord> Services { get; }

    IReadOnlyList<ServiceRecord> Functions { get; }

    IReadOnlyList<string> Apis { get; }

    IReadOnlyList<string> Topics { get; }

    IReadOnlyList<SubscriptionRecord> Subscriptions { get; }

    /// <summary>Tables and views as <c>dataset.table</c>.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Secrets with a version in force.</summary>
    IReadOnlyList<string> Secrets { get; }

    /// <summary>Daily values of a metric over some days, the last of which ends then; none where nobody measures it.</summary>
    IReadOnlyList<MetricRecord> Metric(string metric, DateTimeOffset until, int days);

    /// <summary>A status to answer instead of listing a region; null: it is listed.</summary>
    int? FaultIn(string region);

    /// <returns>The job as it is then; null: there is none of that name.</returns>
    JobRecord? SetPaused(string region, string name, bool isPaused);
}
