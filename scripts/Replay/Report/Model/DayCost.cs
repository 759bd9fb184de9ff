namespace NbaPipeline.Replay;

/// <summary>What an Eastern day cost.</summary>
internal sealed record DayCost(DateOnly Day, int Invocations, int Failed, long Queries, long CacheHits, long BytesBilled)
{
    public static IReadOnlyList<DayCost> Of(IEnumerable<RecordedInvocation> invocations) =>
    [
        .. invocations.GroupBy(invocation => Eastern.DateOf(invocation.At)).OrderBy(day => day.Key).Select(day => new DayCost(
            day.Key, day.Count(), day.Count(Timeline.IsFailure),
            day.Sum(one => one.Cost.Queries), day.Sum(one => one.Cost.CacheHits), day.Sum(one => one.Cost.BytesBilled))),
    ];
}
