namespace NbaPipeline.Replay;

/// <summary>An Eastern day: which faults began, lasted or ended in it, and what happened.</summary>
internal sealed record TimelineDay(DateOnly Day, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<FaultBar> Bars, IReadOnlyList<TimelineEvent> Events)
{
    /// <summary>Where a moment stands in the day, in per cent; on the days on which clocks change an hour is wider or narrower.</summary>
    public double Place(DateTimeOffset at) => Math.Clamp((at - From) / (To - From) * 100, 0, 100);
}
