using System.Collections.Concurrent;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One row a player and game, written where the others of its phase are not: for tomorrow at 17:30 ET, for today at 11:00, and for yesterday
/// with the other four. Scores are 0 to 100 and fall with the holes in a team's last two weeks, as they did in January 2026.
/// </summary>
internal sealed class FeatureStore(
    Season season, PrecomputePasses passes, UpcomingPlayerGameContext players, HistoryWindows windows, FeatureScore score, RunPlan plan) : IPhaseTable
{
    private static readonly TimeOnly Tomorrow = new(17, 30);
    private static readonly TimeOnly Today = new(11, 0);
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(24);
    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<RunTimes>> _times = [];

    public PhaseProcessor Processor => Processors.Features;

    public IEnumerable<PhaseRun> Runs(DateOnly date)
    {
        var known = new Dictionary<(string Game, string Team), int>();
        foreach (var times in Times(date))
        {
            List<UpcomingTeam> teams = [.. Seen(date, times).SelectMany(game => new[] { game.Away, game.Home }, (game, team) => new UpcomingTeam(
                game, team, known.GetValueOrDefault((game.GameId, team)), players.Known(game, team, times.StartedAt)))];
            teams.ForEach(team => known[(team.Game.GameId, team.Team)] = team.Has);
            yield return new(Processor, date, times, teams.Sum(team => team.Has), teams.SelectMany(team => Rows(team.WrittenBy(times), date, times)))
            {
                Covered = UpcomingTeam.NewGames(teams),
            };
        }
    }

    /// <summary>How many players of a team have features at a moment.</summary>
    public int Known(SimulatedGame game, string team, DateTimeOffset at)
    {
        var date = game.Played!.Value.GameDate;
        var last = Times(date)
            .Where(times => times.EndedAt <= at && Seen(date, times).Contains(game))
            .Select(times => (DateTimeOffset?)times.StartedAt).LastOrDefault();
        return last is null ? 0 : players.Known(game, team, last.Value);
    }

    private IReadOnlyList<RunTimes> Times(DateOnly date) => _times.GetOrAdd(date, _ => season.HasGames(date) && !season.IsBootstrap(date)
        ? plan.Of(Processor, date,
        [
            Job("same-day-phase4-tomorrow", date.AddDays(-1), Tomorrow), Job("same-day-phase4", date, Today), .. passes.Planned(date, Turn),
        ])
        : []);

    private static PlannedRun Job(string job, DateOnly day, TimeOnly hour) => PlannedRun.Job(job, EasternTime.At(day, hour));

    private List<SimulatedGame> Seen(DateOnly date, RunTimes times)
    {
        List<SimulatedGame> games = times.Works ? [.. season.On(date)] : [];
        List<string> ids = [.. games.Select(game => game.GameId)];
        return games.FindAll(game => plan.Sees(Processor, date, game.GameId, ids, times.StartedAt));
    }

    private IEnumerable<SimulatedRow> Rows(UpcomingTeam team, DateOnly date, RunTimes times)
    {
        var history = windows.Of(team.Team, date, times.StartedAt);
        var (id, early) = (DateForm.GameId(team.Game), season.IsEarly(date));
        return Squad.Names(team.Team, team.Had, team.Has).Select(name => new SimulatedRow(times.EndedAt, Processor.Table, new Dictionary<string, object?>
        {
            ["player_lookup"] = name,
            ["game_id"] = id,
            ["game_date"] = date,
            ["feature_quality_score"] = score.Of(history, early, date, times.StartedAt, id, name),
            ["feature_version"] = "v2_33features",
            ["feature_count"] = 33L,
            ["data_source"] = early ? "early_season" : "mixed",
            ["is_production_ready"] = history.IsReady && !early,
            ["completeness_percentage"] = history.Overall,
            ["early_season_flag"] = early,
            ["created_at"] = times.EndedAt,
            ["updated_at"] = times.EndedAt,
        }));
    }
}
