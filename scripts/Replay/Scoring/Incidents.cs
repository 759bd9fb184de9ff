using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Works out, for each fault, when it was first named, how loudly, and with how many messages.</summary>
internal static class Incidents
{
    public static IncidentScore Of(
        FaultTruth truth, IReadOnlyList<AttributedPost> posts, IReadOnlyList<RecordedInvocation> invocations, Repairs repairs, DateTimeOffset clockEnds)
    {
        var alarms = Alarms(truth, posts).ToList();
        var own = posts.Where(post => post.Owner == truth && !post.IsDuplicate).Select(post => post.Post).ToList();
        var sightings = Sightings(truth, alarms, invocations).ToList();
        var first = sightings.MinBy(sighting => sighting.At);
        return new(truth.Fault.Id, truth.Fault.Kind)
        {
            DataDueAt = truth.DataDueAt,
            ObservableAt = truth.ObservableAt,
            DetectedAt = first?.At,
            DetectedBy = first?.Function,
            Detectors = sightings.Select(sighting => sighting.Function).ToHashSet(StringComparer.Ordinal),
            MinutesToDetect = Minutes(truth, first?.At),
            MinutesToCritical = Minutes(
                truth, alarms.Where(alarm => alarm.Naming.Severity == Severity.Critical).Select(alarm => (DateTimeOffset?)alarm.At).FirstOrDefault()),
            Severity = alarms.Count == 0 ? null : alarms.Max(alarm => alarm.Naming.Severity),
            Posts = own.Count(post => post.IsCall),
            Edits = own.Count(post => post.Delivery == PostDelivery.Edit),
            Replies = own.Count(post => post.Delivery == PostDelivery.Reply),
            Recovered = !(truth.EndsAt <= clockEnds) ? null : repairs.IsOurs(truth) ? RecoveryKind.Auto : RecoveryKind.Self,
            ResolvedAt = ResolvedAt(truth, posts),
            MinutesToRecover = repairs.Minutes(truth),
        };
    }

    /// <summary>The messages that say the fault is there, in order, with what they say.</summary>
    public static IEnumerable<(DateTimeOffset At, Naming Naming, ReplayPost Post)> Alarms(
        FaultTruth truth, IEnumerable<AttributedPost> posts) =>
        posts.Where(post => post.IsAlarm)
            .SelectMany(post => post.Names.Where(naming => naming.Truth == truth).Select(naming => (post.Post.At, naming, post.Post)));

    /// <summary>When the last of its cells that was said to be wrong was said to be over, if all were.</summary>
    private static DateTimeOffset? ResolvedAt(FaultTruth truth, IReadOnlyList<AttributedPost> posts)
    {
        var wrong = Alarms(truth, posts).Select(alarm => alarm.At).ToList();
        var after = wrong.Count == 0 ? [] : posts.Where(post => post.Post.At > wrong[0]).ToList();
        var ends = truth.Cells.Select(cell => after.Find(post => post.Ended.Any(ended => ended.Holds(cell)))?.Post.At).ToList();
        return ends.Exists(end => end is null) ? null : ends.Max();
    }

    private static IEnumerable<Sighting> Sightings(
        FaultTruth truth, List<(DateTimeOffset At, Naming Naming, ReplayPost)> alarms, IReadOnlyList<RecordedInvocation> invocations) => alarms
        .Select(alarm => new Sighting(alarm.At, alarm.Naming.Function))
        .Concat(invocations.Where(invocation => truth.ShowsAsFailure && invocation.IsFailure && truth.Fault.Covers(invocation.At))
            .Select(invocation => new Sighting(invocation.At, invocation.Function)));

    private static int? Minutes(FaultTruth truth, DateTimeOffset? at) =>
        at is null || truth.ObservableAt is not { } observable ? null : Math.Max(0, (int)Math.Ceiling((at.Value - observable).TotalMinutes));

    private sealed record Sighting(DateTimeOffset At, string Function);
}
