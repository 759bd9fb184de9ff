using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When a lock counts as over. Overridable as <c>Thresholds__Locks__ClockSkew</c>.</summary>
public sealed record LockThresholds
{
    /// <summary>After the expiry: the clock of the holder and ours need not agree, and he may just be writing its renewal.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(1);
}
