namespace NbaPipeline.PipelineSimulator;

/// <summary>What each team scored.</summary>
internal sealed class TeamOffenseGameSummary(OvernightAnalytics overnight, RunClock clock) : TeamGameSummary(overnight, clock)
{
    public override PhaseProcessor Processor { get; } = new("TeamOffenseGameSummaryProcessor", "phase_3_analytics", Tables.TeamOffense);

    protected override Dictionary<string, object?> Values(SimulatedGame game, bool home) => new()
    {
        ["nba_game_id"] = game.GameId,
        ["team_abbr"] = home ? game.Home : game.Away,
        ["points_scored"] = (long)(home ? game.Facts.HomePoints : game.Facts.AwayPoints),
        ["home_game"] = home,
    };
}
