using System.Globalization;

namespace NbaPipeline.Monitoring.Calendar;

/// <summary>A season from its first counting night to its last, as the schedule has it.</summary>
/// <param name="Season">The last two digits of the year in which it opened.</param>
/// <param name="FirstDate">Its first game date.</param>
/// <param name="LastDate">Its last one, played or not.</param>
public sealed record SeasonSpan(string Season, DateOnly FirstDate, DateOnly LastDate)
{
    /// <summary>As people call it: <c>2025-26</c>.</summary>
    public string Name => int.TryParse(Season, NumberStyles.None, CultureInfo.InvariantCulture, out var opened)
        ? string.Create(CultureInfo.InvariantCulture, $"20{opened:00}-{(opened + 1) % 100:00}")
        : Season;

    public bool Holds(DateOnly date) => date >= FirstDate && date <= LastDate;

    /// <summary>The season that is being played, or the last that was; null before the first.</summary>
    public static SeasonSpan? CurrentOf(IEnumerable<SeasonSpan> seasons, DateOnly today) =>
        seasons.Where(season => season.FirstDate <= today).MaxBy(season => season.FirstDate);
}
