using System.Collections.Concurrent;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The jobs for games still to be played: the evening before and on the morning. They see the schedule as it stands then. A game that will
/// be called off later has its players' rows too, but no run counts it, for nothing further down is built on it.
/// </summary>
internal sealed class UpcomingAnalytics(Season season, Squad squad, RunPlan plan)
{
    private static readonly TimeOnly Evening = new(17, 0);
    private static readonly TimeOnly Morning = new(10, 30);

    private readonly ConcurrentDictionary<(string Processor, DateOnly Date), IReadOnlyList<UpcomingPass>> _passes = [];

    public IReadOnlyList<UpcomingPass> Passes(PhaseProcessor processor, DateOnly date) =>
        _passes.GetOrAdd((processor.Name, date), _ => season.HasGames(date) ? Sequence(processor, date) : []);

    /// <summary>The teams of a pass, with the players that are new in it.</summary>
    public IEnumerable<UpcomingTeam> Teams(UpcomingPass pass, UpcomingPass? before) => pass.Games
        .SelectMany(game => new[] { (game, Team: game.Away), (game, Team: game.Home) })
        .Select(pair => new UpcomingTeam(pair.game, pair.Team, Count(before, pair.game, pair.Team), Count(pass, pair.game, pair.Team)));

    /// <summary>The teams of games that stood on the date when a pass began and were called off later.</summary>
    public IEnumerable<UpcomingTeam> Doomed(UpcomingPass pass, UpcomingPass? before, DateOnly date) => !pass.Times.Works
        ? []
        : season.CalledOffOn(date)
            .Where(game => game.SlotAt(pass.Times.StartedAt)?.GameDate == date)
            .SelectMany(game => new[] { game.Away, game.Home }, (game, team) => new UpcomingTeam(
                game, team, before is null ? 0 : squad.Evening(game, team), pass.IsMorning ? squad.Morning(game, team) : squad.Evening(game, team)));

    /// <summary>How many players of a team stand in the table after a pass.</summary>
    public int Count(UpcomingPass? pass, SimulatedGame game, string team) => pass?.Games.Contains(game) switch
    {
        true => pass.IsMorning ? squad.Morning(game, team) : squad.Evening(game, team),
        _ => 0,
    };

    private List<UpcomingPass> Sequence(PhaseProcessor processor, DateOnly date)
    {
        var morning = EasternTime.At(date, Morning);
        var runs = plan.Of(processor, date,
        [
            PlannedRun.Job("same-day-phase3-tomorrow", EasternTime.At(date.AddDays(-1), Evening)),
            PlannedRun.Job("same-day-phase3", morning),
        ]);
        return [.. runs.Select(run => new UpcomingPass(run, run.StartedAt >= morning, run.Works ? Known(processor, date, run.StartedAt) : []))];
    }

    private List<SimulatedGame> Known(PhaseProcessor processor, DateOnly date, DateTimeOffset at)
    {
        List<SimulatedGame> games = [.. season.On(date).Where(game => game.SlotAt(at)?.GameDate == date)];
        List<string> ids = [.. games.Select(game => game.GameId)];
        return games.FindAll(game => plan.Sees(processor, date, game.GameId, ids, at));
    }
}
