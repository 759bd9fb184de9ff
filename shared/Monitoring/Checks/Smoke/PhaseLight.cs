using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The light of one phase with what it was lit for, in words that name what is missing.</summary>
public sealed record PhaseLight(Phase Phase, SmokeLight Light, string Why)
{
    /// <summary>Better than was asked for.</summary>
    public bool IsExcellent { get; init; }
}
