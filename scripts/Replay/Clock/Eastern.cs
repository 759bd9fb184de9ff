using System.Globalization;

namespace NbaPipeline.Replay;

/// <summary>Eastern days and hours for counting and printing what happened.</summary>
internal static class Eastern
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>Both clocks, labelled: unlabelled times were mistaken for each other more than once.</summary>
    public static string Both(DateTimeOffset instant) => string.Create(
        CultureInfo.InvariantCulture,
        $"{TimeZoneInfo.ConvertTime(instant, Zone):ddd dd MMM HH:mm} ET {instant.UtcDateTime:HH:mm}Z");
}
