using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>What stands between two phases: where it listens, and in which modes it decides.</summary>
/// <param name="Name">As people say it: <c>phase3-to-phase4</c>.</param>
/// <param name="From">The phase whose work is looked at.</param>
/// <param name="To">The phase that waits for it.</param>
/// <param name="Topic">Where the work is said to be done.</param>
/// <param name="Modes">The modes it decides in; a message of another mode is taken for the first of them.</param>
public sealed record Gate(string Name, Phase From, Phase To, string Topic, IReadOnlyList<PhaseMode> Modes)
{
    public string Function => $"{Name}-gate";

    /// <summary>The mode that a message means: its own word, or else what its date says, or what comes nearest to that.</summary>
    public PhaseMode ModeOf(DateOnly gameDate, PhaseMode? said, DateTimeOffset now)
    {
        var byDate = PhaseModes.Of(gameDate, now);
        return said is { } word && Modes.Contains(word) ? word
            : Modes.Contains(byDate) ? byDate
            : byDate is PhaseMode.Overnight ? PhaseMode.Backfill
            : Modes[0];
    }
}
