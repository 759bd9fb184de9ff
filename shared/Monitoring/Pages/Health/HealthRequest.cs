using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>Which dates the page is about; without any, the season that is being played, or the last one.</summary>
public sealed record HealthRequest(DateTimeOffset Now)
{
    /// <summary>Years in which seasons are looked for: as many as the most dates of one look.</summary>
    public const int YearsBack = 6;

    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The first date; null: the season's.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last date; null: the season's, or today's.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Such as <c>2025-26</c>; null: the one of today.</summary>
    public string? Season { get; init; }

    /// <summary>One date whose evidence is shown instead of the map.</summary>
    public DateOnly? Date { get; init; }

    public DateOnly Today => PipelineClock.GameDateAt(Now);
}
