namespace NbaPipeline.PipelineSimulator;

/// <summary>What each team allowed; the only table that calls the team by the name of the defender.</summary>
internal sealed class TeamDefenseGameSummary(OvernightAnalytics overnight, Season season, RunPlan plan) : TeamGameSummary(overnight, season, plan)
{
    public override PhaseProcessor Processor => Processors.Defense;

    protected override Dictionary<string, object?> Values(SimulatedGame game, bool home) => new()
    {
        ["defending_team_abbr"] = home ? game.Home : game.Away,
        ["points_allowed"] = (long)(home ? game.Facts.AwayPoints : game.Facts.HomePoints),
        ["data_quality_tier"] = "high",
    };
}
