using System.Collections.Concurrent;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// When the finished games of a night are analysed: by the two morning jobs, and by a message for what arrives after them. Any active source
/// will do; a game that none of them has is analysed by nobody. While the schedule calls a game of the date unfinished, a run reports success
/// and does nothing.
/// </summary>
internal sealed class OvernightAnalytics(Season season, Func<SimulatedGame, DateTimeOffset?> arrivedAt, StaleGames stale, RunPlan plan)
{
    private static readonly (string Job, TimeOnly At)[] Jobs = [("overnight-analytics-6am-et", new(6, 0)), ("daily-yesterday-analytics", new(6, 30))];
    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<GamePass>> _passes = [];

    public IReadOnlyList<GamePass> Passes(DateOnly date) => _passes.GetOrAdd(date, Sequence);

    /// <summary>When the player rows of a game are there; null: never.</summary>
    public DateTimeOffset? ReadyAt(SimulatedGame game) => Passes(game.Played!.Value.GameDate)
        .Where(pass => pass.New.Contains(game))
        .Select(pass => (DateTimeOffset?)pass.Times.EndedAt)
        .FirstOrDefault();

    private List<GamePass> Sequence(DateOnly date)
    {
        List<SimulatedGame> games = [.. season.On(date)];
        if (games.Count == 0)
        {
            return [];
        }

        List<PlannedRun> scheduled = [.. Jobs.Select(job => PlannedRun.Job(job.Job, EasternTime.At(date.AddDays(1), job.At)))];
        var late = games.Select(arrivedAt).OfType<DateTimeOffset>().Where(at => at > scheduled[^1].At).Concat(stale.SettledAt(date, scheduled[^1].At))
            .Select(RunClock.NextQuarter).Distinct().Order()
            .Select(at => PlannedRun.Message(Topics.Raw, at));
        var runs = plan.Of(Processors.Players, date, scheduled.Concat(late))
            .Select(run => run.Works && stale.HasUnfinished(date, run.StartedAt) ? run with { Outcome = RunOutcome.Skipped } : run);
        return GamePass.Sequence(plan, Processors.Players, date, runs, games, arrivedAt);
    }
}
