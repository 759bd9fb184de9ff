using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Which decisions the sweep is asked to look at: all that are still open, or those that a caller names.</summary>
public sealed record GateSweepRequest(CheckRequest Asked)
{
    public Gate? Gate { get; init; }

    public PhaseMode? Mode { get; init; }
}
