using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>All that the page shows, each part known or not by itself.</summary>
public sealed record HealthBoard(DateTimeOffset Now, DateTimeOffset? AsOf, Part<HealthSpan> Span)
{
    /// <summary>The lights of every date; its own unknowns name what could not be asked.</summary>
    public required Part<SmokeReport> Season { get; init; }

    public required Part<IReadOnlyList<OpenIncident>> Incidents { get; init; }

    public required Part<SlaBudgets> Budgets { get; init; }

    public required DayTimeline Timeline { get; init; }

    public required IReadOnlyList<TrendPlot> Trends { get; init; }

    public required Part<IReadOnlyList<MonitorBeat>> Monitors { get; init; }

    public required RunCost Cost { get; init; }

    /// <summary>The season that was asked for is none that the schedule holds: the mistake is the caller's.</summary>
    public bool IsNoSuchSeason { get; init; }

    /// <summary>Without the lights the page is about nothing.</summary>
    public bool CouldLook => Season.Value?.CouldLook == true;
}
