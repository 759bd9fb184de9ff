namespace NbaPipeline.PipelineSimulator;

/// <summary>The simulator's own reading of Eastern days; it shares none with the functions, or their mistakes would cancel out.</summary>
internal static class EasternTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public static string Clock(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Zone).ToString("h:mm tt 'ET'", System.Globalization.CultureInfo.InvariantCulture);
}
