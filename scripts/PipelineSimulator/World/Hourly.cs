namespace NbaPipeline.PipelineSimulator;

/// <summary>The executor's beat: workflows run at five past each hour.</summary>
internal static class Hourly
{
    public static DateTimeOffset FivePast(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var candidate = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 5, 0, TimeSpan.Zero);
        return candidate < instant ? candidate.AddHours(1) : candidate;
    }
}
