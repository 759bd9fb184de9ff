using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What an audit could not see: a region that does not answer has neither jobs nor none.</summary>
internal static class TargetBlindness
{
    public static IEnumerable<BlindSpot> Of(TargetFacts facts, IReadOnlyList<JudgedJob> jobs) =>
    [
        .. Unlisted("Scheduler jobs", "cloudscheduler", facts.Audit.Jobs.Unlisted),
        .. Unlisted("Services", "cloudrun", facts.Audit.Services.Unlisted),
        .. Unlisted("Functions", "cloudfunctions", facts.Audit.Functions.Unlisted),
        .. jobs.Where(job => job.State is TargetState.Unknown && facts.HealthOf(job.Job) is not null)
            .Select(job => new BlindSpot($"Target {TargetNames.Of(job.Job)}", new(facts.HealthOf(job.Job)!.Words, "target-health")))
            .Distinct(),
    ];

    private static IEnumerable<BlindSpot> Unlisted(string what, string cause, IReadOnlyList<UnlistedPlace> places) =>
        places.Select(place => new BlindSpot(place.Region is { } region ? $"{what} in {region}" : what, new(place.Reason, cause)));
}
