using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>How good one date's data is: the grade, what holds it down, and the one thing that would lift it.</summary>
/// <param name="Date">The game date.</param>
/// <param name="Grade">After the caps.</param>
/// <param name="Score">0…100, the weighted mean of the phases that count; null where none does.</param>
/// <param name="Phases">Phases 1 to 6.</param>
public sealed record DayGrade(DateOnly Date, Grade Grade, double? Score, IReadOnlyList<PhaseGrade> Phases)
{
    /// <summary>Why it is no better, the worst first: caps, then phases.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Null: it is the best there is, or nothing can be graded.</summary>
    public GradeLift? Lift { get; init; }

    /// <summary>What it is if nothing more comes: the same, unless something is lacking that is not due yet.</summary>
    public Grade AtLeast { get => field > Grade.NotDue ? field : Grade; init; }

    /// <summary>The phases that count and are neither there nor due.</summary>
    public IReadOnlyList<Phase> Outstanding => [.. Phases.Where(phase => phase is { Grade: Grade.NotDue, Weight: > 0 }).Select(phase => phase.Phase)];

    /// <summary>Some of it is not due, so that it may still change.</summary>
    public bool IsSoFar => Grade is not Grade.NoGames && Phases.Any(phase => phase.Grade is Grade.NotDue || (phase.Phase is Phase.Grading && phase.Weight == 0));

    public PhaseGrade Of(Phase phase) => Phases.First(one => one.Phase == phase);
}
