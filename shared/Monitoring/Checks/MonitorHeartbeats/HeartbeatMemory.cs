namespace NbaPipeline.Monitoring.Checks;

/// <summary>What the watchdog knows of itself: since when it has looked without a gap, and since when it has known of each function.</summary>
public sealed record HeartbeatMemory(DateTimeOffset WatchingSince, DateTimeOffset LastLook, IReadOnlyDictionary<string, DateTimeOffset> KnownSince)
{
    public static HeartbeatMemory Begun(DateTimeOffset now) => new(now, now, new Dictionary<string, DateTimeOffset>());

    /// <param name="functions">Whom it watches now.</param>
    /// <param name="now">The moment of this look.</param>
    /// <param name="longestGap">After a longer one it was as blind as everybody else may have been, and begins anew.</param>
    public HeartbeatMemory At(IEnumerable<string> functions, DateTimeOffset now, TimeSpan longestGap) => new(
        now - LastLook > longestGap ? now : WatchingSince,
        now,
        functions.ToDictionary(name => name, name => KnownSince.TryGetValue(name, out var since) ? since : now, StringComparer.Ordinal));

    public DateTimeOffset CountsFrom(string function) => KnownSince[function] > WatchingSince ? KnownSince[function] : WatchingSince;
}
