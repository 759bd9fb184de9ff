namespace NbaPipeline.PipelineSimulator;

/// <summary>The players of one team in one run: those numbered from <paramref name="Had"/> to <paramref name="Has"/> are new.</summary>
internal sealed record UpcomingTeam(SimulatedGame Game, string Team, int Had, int Has)
{
    /// <summary>The players whose rows a run writes.</summary>
    public UpcomingTeam WrittenBy(RunTimes run) => run.IsAnew ? this with { Had = 0 } : this;

    /// <summary>The ids of the games that a run is the first to bring players of.</summary>
    public static IReadOnlyList<string> NewGames(IEnumerable<UpcomingTeam> teams) =>
        [.. teams.Where(team => team is { Had: 0, Has: > 0 }).Select(team => team.Game.GameId).Distinct()];
}
