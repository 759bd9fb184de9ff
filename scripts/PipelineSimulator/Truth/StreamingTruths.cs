namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Conflicts with young rows. One that is past its third retry is Critical, and so are conflicts in more than half of a date's games, three
/// at least; anything less stands in the daily report, and nobody is called unless the rows come so late that others miss them.
/// </summary>
internal sealed class StreamingTruths(PipelineWorld world, StreamingConflicts conflicts, Counterfactual counterfactual) : ITruthGroup
{
    public FaultTruth? Of(Fault fault) => fault.Kind == FaultKinds.StreamingConflict ? Describe(fault) : null;

    private FaultTruth Describe(Fault fault)
    {
        List<(SimulatedGame Game, DateTimeOffset At)> all = [.. conflicts.Of(fault, world.Games.Where(game => game.Played is not null))];
        if (all.Count == 0)
        {
            return new(fault, []);
        }

        var (first, last) = (all.Min(one => one.At), all.Max(one => StreamingDelay.Until(fault, one.At)));
        var breaks = all.GroupBy(one => one.Game.Played!.Value.GameDate).SelectMany(date => Breakers(fault, date.Key, [.. date.Select(one => one.At)])
            .Select(at => new RuleBreak(Entities.Conflicts, Severity.Critical, first, at, [date.Key]) { Phase = Entities.Raw, EndsAt = last }));
        var days = all.Select(one => one.Game.Played!.Value.GameDate).Distinct();
        var own = days.SelectMany(day => new[] { Entities.Conflicts, StreamingDelay.Source }.Select(entity => new Cell(Entities.Raw, entity, day)));
        return RuleBreak.Combine(fault, [.. breaks], own, counterfactual.Of(fault)) with { StartsAt = first, EndsAt = last };
    }

    private IEnumerable<DateTimeOffset> Breakers(Fault fault, DateOnly date, IReadOnlyList<DateTimeOffset> conflicts)
    {
        var games = world.PlayedOn(date).ToList();
        var finals = games.ConvertAll(world.FinalAt);
        return new ConflictRetries(world.Watch).Critical(
            [.. conflicts.Select(at => (at, StreamingDelay.Until(fault, at)))], games.Count, finals.Contains(null) ? null : finals.Max());
    }
}
