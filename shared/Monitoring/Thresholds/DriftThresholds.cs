using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>How a cloud that is not as declared is told. Overridable as <c>Thresholds__Drift__MostApart</c>.</summary>
public sealed record DriftThresholds
{
    /// <summary>Things of one kind that get a message each. More have one cause, such as a deployment that stopped halfway.</summary>
    [Range(1, 50)]
    public int MostApart { get; init; } = 5;
}
