namespace NbaPipeline.PipelineSimulator;

/// <summary>Games that the schedule goes on calling unfinished after their end, until somebody asks for a fresh one.</summary>
internal sealed class StaleGames(Scenario scenario, IReadOnlyList<SimulatedGame> games, FaultTargets targets, IReadOnlyList<Intervention> interventions)
{
    /// <summary>How an intervention names a fresh schedule.</summary>
    public const string Refresh = "schedule";

    private readonly Dictionary<string, (SimulatedGame Game, DateTimeOffset? Until)> _stale = scenario.Faults
        .Where(fault => fault.Kind == FaultKinds.ScheduleStale)
        .SelectMany(
            fault => games.Where(game => game.EndsAt is not null && targets.Hits(fault, game)),
            (fault, game) => (game, Until: UntilOf(fault, game, interventions)))
        .GroupBy(pair => pair.game.GameId)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>When the schedule says that a game is over; null: never.</summary>
    public DateTimeOffset? FinalAt(SimulatedGame game) => _stale.TryGetValue(game.GameId, out var stale) ? stale.Until : game.EndsAt;

    public bool HasUnfinished(DateOnly date, DateTimeOffset at) => On(date).Any(stale => !(stale.Until <= at));

    /// <summary>When a date that held up its analysis beyond a moment is released.</summary>
    public IEnumerable<DateTimeOffset> SettledAt(DateOnly date, DateTimeOffset after) =>
        On(date).All(stale => stale.Until is not null) && On(date).Max(stale => stale.Until) is { } at && at > after ? [at] : [];

    private IEnumerable<(SimulatedGame Game, DateTimeOffset? Until)> On(DateOnly date) =>
        _stale.Values.Where(stale => stale.Game.Played!.Value.GameDate == date);

    private static DateTimeOffset? UntilOf(Fault fault, SimulatedGame game, IReadOnlyList<Intervention> interventions)
    {
        var refreshed = interventions
            .Where(work => fault.Repairable && work.Target == Refresh && work.At > game.EndsAt)
            .Select(work => (DateTimeOffset?)work.At)
            .Min();
        var until = fault.Until ?? fault.To;
        return until is null || refreshed < until ? refreshed : until;
    }
}
