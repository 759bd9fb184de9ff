namespace NbaPipeline.PipelineSimulator;

/// <summary>What each team scored.</summary>
internal sealed class TeamOffenseGameSummary(OvernightAnalytics overnight, Season season, RunPlan plan) : TeamGameSummary(overnight, season, plan)
{
    public override PhaseProcessor Processor => Processors.Offense;

    protected override Dictionary<string, object?> Values(SimulatedGame game, bool home) => new()
    {
        ["nba_game_id"] = game.GameId,
        ["team_abbr"] = home ? game.Home : game.Away,
        ["points_scored"] = (long)(home ? game.Facts.HomePoints : game.Facts.AwayPoints),
        ["home_game"] = home,
    };
}
