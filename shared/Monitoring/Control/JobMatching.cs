namespace NbaPipeline.Monitoring.Control;

/// <summary>Brings together what is expected and what is there, and says how the two differ. Pure.</summary>
internal static class JobMatching
{
    /// <summary>An expected job whose region could not be seen is neither there nor missing, and is left out.</summary>
    public static IEnumerable<AuditedJob> Of(IReadOnlyList<ExpectedJob> expected, Listing<ScheduledJob> actual)
    {
        var pairs = expected.Select(job => new AuditedJob(job, Find(job, expected, actual.Items))).ToList();
        var taken = pairs.Select(pair => pair.Actual?.FullName).ToHashSet(StringComparer.Ordinal);
        return pairs.Where(pair => pair.Actual is not null || actual.Covers(pair.Expected!.Job.Region))
            .Concat(actual.Items.Where(job => !taken.Contains(job.FullName)).Select(job => new AuditedJob(null, job)))
            .OrderBy(job => job.Name, StringComparer.Ordinal);
    }

    public static IEnumerable<JobDrift> DriftsOf(AuditedJob job) => job switch
    {
        { Expected: null } => [],
        { Actual: null } => [JobDrift.Missing],
        { Expected.Job: var expected, Actual: var actual } => new (JobDrift Drift, bool Holds)[]
        {
            (JobDrift.OtherRegion, expected.Region != actual.Region),
            (JobDrift.Stopped, actual.State is not JobState.Enabled),
            (JobDrift.OtherTarget, IsOtherTarget(job)),
            (JobDrift.OtherTimes, Differs(expected.Cron, actual.Cron) || Differs(ZoneOf(expected.Zone), ZoneOf(actual.Zone))),
        }.Where(drift => drift.Holds).Select(drift => drift.Drift),
    };

    // In its own region, or in any other where no job of that name is expected.
    private static ScheduledJob? Find(ExpectedJob job, IReadOnlyList<ExpectedJob> expected, IReadOnlyList<ScheduledJob> actual)
    {
        var namesakes = actual.Where(one => one.Name == job.Job.Name).ToList();
        return namesakes.Find(one => one.Region == job.Job.Region)
            ?? namesakes.Find(one => expected.All(other => other.Job.Name != one.Name || other.Job.Region != one.Region));
    }

    private static bool IsOtherTarget(AuditedJob job) => (job.Expected!.Job.Target, job.Actual!.Target) switch
    {
        (null, _) => false,
        ({ Topic: { } topic }, var actual) => actual.Topic != topic,
        (_, { Address: null }) => true,
        ({ Called: var called, Path: var path }, { Address: var address }) =>
            Differs(called, job.Deployment?.Name) || (path is not null && !address.AbsolutePath.EndsWith(path, StringComparison.Ordinal)),
    };

    private static bool Differs(string? expected, string? actual) => expected is not null && actual is not null && expected != actual;

    private static string? ZoneOf(string? zone) => zone is "Etc/UTC" ? "UTC" : zone;
}
