using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What every output of some dates holds, and what could not be looked at.</summary>
public sealed record RecoveryFacts(IReadOnlyList<OutputFact> Outputs, IReadOnlyList<BlindSpot> Unknowns)
{
    /// <summary>Nothing had to be looked at.</summary>
    public static RecoveryFacts Idle { get; } = new([], []) { IsIdle = true };

    public bool IsIdle { get; private init; }

    /// <summary>The games of each date; none where the schedule could not be read.</summary>
    public IReadOnlyDictionary<DateOnly, Slate> Slates { get; init; } = new Dictionary<DateOnly, Slate>();
}
