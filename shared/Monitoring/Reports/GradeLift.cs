using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What would make a date's grade better: the earliest phase that does it alone, or where to begin when none does.</summary>
/// <param name="Phase">Repair this.</param>
/// <param name="To">What the grade is then.</param>
/// <param name="IsEnough">That alone lifts it.</param>
/// <param name="Words">In one sentence.</param>
public sealed record GradeLift(Phase Phase, Grade To, bool IsEnough, string Words)
{
    /// <summary>What to type, where a check knows it.</summary>
    public string? Command { get; init; }
}
