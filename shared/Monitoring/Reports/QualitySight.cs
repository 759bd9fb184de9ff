using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>How some dates came out, oldest first, and what could not be looked at.</summary>
public sealed record QualitySight(IReadOnlyList<SmokeSight> Sights, IReadOnlyList<DayGrade> Days, IReadOnlyList<string> Unknowns)
{
    /// <summary>Of one date at least it is known which games it has.</summary>
    public bool CouldLook { get; init; } = true;

    public DayGrade Of(DateOnly date) => Days.First(day => day.Date == date);
}
