using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>All evidence of one date: its lights, why something is missing, what is open about it, and what was done for it.</summary>
public sealed record DateBoard(DateOnly Date, DateTimeOffset Now, DateTimeOffset? AsOf, SmokeReport Lights, RootReport Causes)
{
    public required Part<IReadOnlyList<OpenIncident>> Incidents { get; init; }

    public required DayTimeline Timeline { get; init; }

    public required RunCost Cost { get; init; }

    public bool CouldLook => Lights.CouldLook && Causes.CouldLook;
}
