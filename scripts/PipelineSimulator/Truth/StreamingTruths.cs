namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Conflicts with young rows. One that is past its third retry is Critical, and so are conflicts in more than half of a date's games, three
/// at least; anything less stands in the daily report, and nobody is called.
/// </summary>
internal sealed class StreamingTruths(PipelineWorld world, Arrivals arrivals, StreamingConflicts conflicts) : ITruthGroup
{
    private const int GamesAtLeast = 3;

    public FaultTruth? Of(Fault fault) => fault.Kind == FaultKinds.StreamingConflict ? Describe(fault) : null;

    private FaultTruth Describe(Fault fault)
    {
        var dates = conflicts.Of(fault, world.Games.Where(game => game.Played is not null)).GroupBy(one => one.Game.Played!.Value.GameDate).ToList();
        if (dates.Count == 0)
        {
            return new(fault, []);
        }

        var first = dates.SelectMany(date => date).Min(one => one.At);
        var last = dates.SelectMany(date => date).Max(one => StreamingDelay.Until(fault, one.At));
        IReadOnlyList<DateOnly> days = [.. dates.Select(date => date.Key)];
        List<RuleBreak> breaks =
        [
            .. dates.Select(date => Breaker(fault, [.. date])).OfType<DateTimeOffset>()
                .Select(at => new RuleBreak(Entities.Conflicts, Severity.Critical, first, at, days) { Phase = Entities.Raw, EndsAt = last }),
            .. BoxScores(dates).Select(at => new RuleBreak(StreamingDelay.Source, at.Severity, first, at.At, days) { Phase = Entities.Raw, EndsAt = last }),
        ];
        var cells = days.SelectMany(day => new[] { Entities.Conflicts, StreamingDelay.Source }.Select(entity => new Cell(Entities.Raw, entity, day)));
        return RuleBreak.Combine(fault, breaks, cells.Concat(FaultReach.From(Entities.Analytics, days))) with { StartsAt = first, EndsAt = last };
    }

    private DateTimeOffset? Breaker(Fault fault, IReadOnlyList<(SimulatedGame Game, DateTimeOffset At)> date)
    {
        bool IsOpen(DateTimeOffset at, DateTimeOffset now) => at <= now && now < StreamingDelay.Until(fault, at);
        var games = world.PlayedOn(date[0].Game.Played!.Value.GameDate).Count();
        var late = date.Select(one => one.At + StreamingConflicts.Retries[^1]).Where(at => IsOpen(at - StreamingConflicts.Retries[^1], at));
        var many = date.Select(one => one.At).Where(now => date.Count(one => IsOpen(one.At, now)) is var open && open >= GamesAtLeast && 2 * open > games);
        return late.Concat(many).Select(at => (DateTimeOffset?)at).Min();
    }

    private IEnumerable<(Severity Severity, DateTimeOffset At)> BoxScores(
        IEnumerable<IGrouping<DateOnly, (SimulatedGame Game, DateTimeOffset At)>> dates)
    {
        var source = world.Sources.First(source => source.Name == StreamingDelay.Source);
        return dates.SelectMany(date => Enum.GetValues<Severity>().Select(severity => (
                Severity: severity,
                At: new BoxScoreObservability(arrivals, source, [.. world.PlayedOn(date.Key)])
                    .First(date.Select(one => one.Game.GameId).ToHashSet(StringComparer.Ordinal), severity))))
            .Where(found => found.At <= world.EndsAt)
            .Select(found => (found.Severity, found.At!.Value));
    }
}
