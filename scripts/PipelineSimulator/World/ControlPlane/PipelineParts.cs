namespace NbaPipeline.PipelineSimulator;

/// <summary>The healthy control plane, as documented in late January 2026.</summary>
internal static class PipelineParts
{
    public static IReadOnlyList<SchedulerJob> Jobs { get; } =
        [.. Lines("pipeline-jobs.csv").Select(fields => new SchedulerJob(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]))];

    public static IReadOnlyList<PipelineService> Services { get; } =
        [.. Lines("pipeline-services.csv").Select(fields => new PipelineService(fields[0], fields[1], fields[2], fields[3]))];

    public static IReadOnlyList<PipelineTopic> Topics { get; } =
        [.. Lines("pipeline-topics.csv").Select(fields => new PipelineTopic(fields[0], fields[1].Split(',', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>What the pipeline stands on. One document calls Cloud Run's <c>cloudrun.googleapis.com</c>, which does not exist.</summary>
    public static IReadOnlyList<string> Apis { get; } =
    [
        "bigquery.googleapis.com", "bigquerydatatransfer.googleapis.com", "cloudfunctions.googleapis.com", "cloudscheduler.googleapis.com",
        "pubsub.googleapis.com", "run.googleapis.com",
    ];

    private static IEnumerable<string[]> Lines(string file) => Resources.Text(file)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Skip(1)
        .Select(line => line.Split(';'));
}
