namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// The only place that knows Eastern time. A game date is the US Eastern date of a game; "today", "yesterday" and every
/// deadline follow from it, on both daylight-saving days too.
/// </summary>
public sealed class PipelineClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Eastern = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => GameDateAt(Now);

    /// <summary>The game date at an instant: 00:30 ET belongs to the new day, whatever UTC says.</summary>
    public static DateOnly GameDateAt(DateTimeOffset instant) => DateOnly.FromDateTime(InEastern(instant).DateTime);

    public static DateTimeOffset InEastern(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Eastern);

    /// <summary>
    /// The instant at which an Eastern wall clock shows this time. A time skipped in spring is read as the same distance
    /// after the gap; a time shown twice in autumn is the first of the two.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly wallClock)
    {
        var local = date.ToDateTime(wallClock);
        if (Eastern.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = Eastern.IsAmbiguousTime(local)
            ? Eastern.GetAmbiguousTimeOffsets(local).Max()
            : Eastern.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
