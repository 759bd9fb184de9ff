using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>How what is wrong with scheduler jobs is told. Overridable as <c>Thresholds__Targets__MostJobsApart</c>.</summary>
public sealed record TargetThresholds
{
    /// <summary>Jobs that differ from their record and get a message each. More have one cause: on 3 July 2026, 94 were deleted at once.</summary>
    [Range(1, 50)]
    public int MostJobsApart { get; init; } = 5;
}
