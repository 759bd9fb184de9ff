namespace NbaPipeline.PipelineSimulator;

/// <summary>One run over the games of a date: those that are new to it, and all that it found.</summary>
internal sealed record GamePass(DateOnly Date, RunTimes Times, IReadOnlyList<SimulatedGame> New, IReadOnlyList<SimulatedGame> Found)
{
    public static List<GamePass> Sequence(
        DateOnly date, IEnumerable<RunTimes> runs, IReadOnlyList<SimulatedGame> games, Func<SimulatedGame, DateTimeOffset?> knownAt)
    {
        var passes = new List<GamePass>();
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            List<SimulatedGame> found = [.. games.Where(game => knownAt(game) <= run.StartedAt)];
            passes.Add(new(date, run, [.. found.Where(game => before.Add(game.GameId))], found));
        }

        return passes;
    }
}
