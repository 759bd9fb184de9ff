namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// When the finished games of a night are analysed: by the two morning jobs, and by a message for what arrives after them. Any active source
/// will do; a game that none of them has is analysed by nobody.
/// </summary>
internal sealed class OvernightAnalytics(Season season, Func<SimulatedGame, DateTimeOffset?> arrivedAt, RunClock clock)
{
    private static readonly TimeOnly[] Jobs = [new(6, 0), new(6, 30)];
    private readonly Dictionary<DateOnly, IReadOnlyList<GamePass>> _passes = [];
    private readonly Dictionary<string, DateTimeOffset> _readyAt = new(StringComparer.Ordinal);

    public static PhaseProcessor Players { get; } = new("PlayerGameSummaryProcessor", "phase_3_analytics", Tables.PlayerGameSummary);

    public IReadOnlyList<GamePass> Passes(DateOnly date)
    {
        if (!_passes.TryGetValue(date, out var passes))
        {
            _passes[date] = passes = Sequence(date);
            foreach (var (pass, game) in passes.SelectMany(pass => pass.New, (pass, game) => (pass, game)))
            {
                _readyAt[game.GameId] = pass.Times.EndedAt;
            }
        }

        return passes;
    }

    /// <summary>When the player rows of a game are there; null: never.</summary>
    public DateTimeOffset? ReadyAt(SimulatedGame game)
    {
        Passes(game.Played!.Value.GameDate);
        return _readyAt.TryGetValue(game.GameId, out var at) ? at : null;
    }

    private List<GamePass> Sequence(DateOnly date)
    {
        List<SimulatedGame> games = [.. season.On(date)];
        if (games.Count == 0)
        {
            return [];
        }

        List<DateTimeOffset> scheduled = [.. Jobs.Select(job => EasternTime.At(date.AddDays(1), job))];
        var late = games.Select(arrivedAt).OfType<DateTimeOffset>().Where(at => at > scheduled[^1]).Select(RunClock.NextQuarter).Distinct().Order();
        var runs = scheduled.Select(at => clock.Run(Players, at, Trigger.Scheduler)).Concat(late.Select(at => clock.Run(Players, at, Trigger.Message)));
        return GamePass.Sequence(date, runs, games, arrivedAt);
    }
}
