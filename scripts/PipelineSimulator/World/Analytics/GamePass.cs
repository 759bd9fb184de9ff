namespace NbaPipeline.PipelineSimulator;

/// <summary>One run over the games of a date: those that are new to it, and all that it found.</summary>
internal sealed record GamePass(DateOnly Date, RunTimes Times, IReadOnlyList<SimulatedGame> New, IReadOnlyList<SimulatedGame> Found)
{
    /// <summary>The games whose rows it writes.</summary>
    public IReadOnlyList<SimulatedGame> Written => Times.IsAnew ? Found : New;

    /// <param name="plan">What the processor's own faults hide from it.</param>
    /// <param name="processor">Whose runs they are.</param>
    /// <param name="date">The game date.</param>
    /// <param name="runs">In order of time; those that failed find nothing.</param>
    /// <param name="games">The games of the date.</param>
    /// <param name="knownAt">From when on a game can be found; null: never.</param>
    public static List<GamePass> Sequence(
        RunPlan plan, PhaseProcessor processor, DateOnly date, IEnumerable<RunTimes> runs, IReadOnlyList<SimulatedGame> games,
        Func<SimulatedGame, DateTimeOffset?> knownAt)
    {
        var passes = new List<GamePass>();
        var before = new HashSet<string>(StringComparer.Ordinal);
        List<string> ids = [.. games.Select(game => game.GameId)];
        foreach (var run in runs)
        {
            List<SimulatedGame> found = run.Works
                ? [.. games.Where(game => knownAt(game) <= run.StartedAt && plan.Sees(processor, date, game.GameId, ids, run.StartedAt))]
                : [];
            passes.Add(new(date, run, [.. found.Where(game => before.Add(game.GameId))], found));
        }

        return passes;
    }

    /// <summary>What the run wrote, in the words of the run history.</summary>
    public PhaseRun Run(PhaseProcessor processor, int processed, IEnumerable<SimulatedRow> rows) =>
        new(processor, Date, Times, processed, rows) { Covered = [.. New.Select(game => game.GameId)] };
}
