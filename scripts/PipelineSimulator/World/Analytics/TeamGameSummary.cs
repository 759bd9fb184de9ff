namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Exactly two rows a game, one a team. The league's own team box scores were empty that winter and the pipeline rebuilt them from the
/// players' rows, so both team tables follow the player table and have its holes.
/// </summary>
internal abstract class TeamGameSummary(OvernightAnalytics overnight, Season season, RunPlan plan) : IPhaseTable
{
    private static readonly bool[] Sides = [false, true];

    public abstract PhaseProcessor Processor { get; }

    public IEnumerable<PhaseRun> Runs(DateOnly date)
    {
        var planned = overnight.Passes(date).Where(pass => pass.Times.Works)
            .Select(pass => new PlannedRun(pass.Times.EndedAt, pass.Times.Trigger, Starter: ""));
        return GamePass.Sequence(plan, Processor, date, plan.Of(Processor, date, planned), [.. season.On(date)], overnight.ReadyAt)
            .Select(pass => pass.Run(Processor, pass.Found.Count * 2, pass.Written.SelectMany(game => Rows(game, pass.Times.EndedAt))));
    }

    protected abstract Dictionary<string, object?> Values(SimulatedGame game, bool home);

    private IEnumerable<SimulatedRow> Rows(SimulatedGame game, DateTimeOffset at) => Sides.Select(home =>
    {
        var values = Values(game, home);
        values["game_id"] = DateForm.GameId(game);
        values["game_date"] = game.Played!.Value.GameDate;
        values["opponent_team_abbr"] = home ? game.Away : game.Home;
        values["quality_tier"] = "gold";
        values["quality_score"] = 100.0;
        values["processed_at"] = at;
        return new SimulatedRow(at, Processor.Table, values);
    });
}
