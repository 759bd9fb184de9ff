namespace NbaPipeline.PipelineSimulator;

/// <summary>The record of a rule that lets nobody through: a row for every player whom a run of predictions turned away.</summary>
internal sealed class RuleRejections(IReadOnlyList<Fault> faults, Predictor predictor, FeatureStore features, Season season)
{
    public IEnumerable<SimulatedRow> Rows(DateOnly date) => predictor.Runs(date).SelectMany(run => faults
        .Where(fault => fault.Kind == FaultKinds.RuleRejectsAll && fault.Concerns(date) && fault.Covers(run.Times.StartedAt))
        .SelectMany(fault => Players(date, run.Times.StartedAt).Select(player => Row(date, player, fault.Rule!, run.Times.EndedAt))));

    private IEnumerable<string> Players(DateOnly date, DateTimeOffset at) => season.On(date)
        .SelectMany(game => new[] { game.Away, game.Home }, (game, team) => (game, team))
        .SelectMany(pair => Squad.Names(pair.team, 0, features.Known(pair.game, pair.team, at)));

    private static SimulatedRow Row(DateOnly date, string player, string rule, DateTimeOffset at) =>
        new(at, Tables.PrecomputeFailures, new Dictionary<string, object?>
    {
        ["analysis_date"] = date,
        ["processor_name"] = Processors.Predictions.Name,
        ["entity_id"] = player,
        ["failure_category"] = rule,
        ["can_retry"] = false,
        ["resolution_status"] = "unresolved",
    });
}
