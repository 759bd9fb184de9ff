using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One game through all phases: what the schedule said of it, and what each output holds.</summary>
/// <param name="Game">As the schedule has it now; null: it knows no such game.</param>
/// <param name="Schedule">Its rows, oldest first: a game that was moved stands on two dates.</param>
/// <param name="Steps">In the order in which a game passes them.</param>
public sealed record GameHistory(SlateGame? Game, IReadOnlyList<GameSighting> Schedule, IReadOnlyList<GameStep> Steps)
{
    public required IReadOnlyList<string> Unknowns { get; init; }

    public required RunCost Cost { get; init; }

    public bool CouldLook => Unknowns.Count == 0;

    public bool LacksSomething => Steps.Any(step => step.Missing is not null);
}
