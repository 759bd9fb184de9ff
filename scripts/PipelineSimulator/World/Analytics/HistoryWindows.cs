using System.Collections.Concurrent;

namespace NbaPipeline.PipelineSimulator;

/// <summary>How much of a team's recent games the analytics tables hold at a moment: where a hole of last week shows in today's rows.</summary>
internal sealed class HistoryWindows(Season season, OvernightAnalytics overnight, QualityDrop drop)
{
    /// <summary>Games a team has behind it where a scenario's own games say nothing about a season.</summary>
    private const int MidSeason = 40;

    private readonly ConcurrentDictionary<(string Team, DateOnly Date, DateTimeOffset At), TeamHistory> _known = [];

    public TeamHistory Of(string team, DateOnly date, DateTimeOffset at) => _known.GetOrAdd((team, date, at), _ =>
        drop.Seen(Measure(team, Sooner(date.AddDays(-1), EasternTime.DateOf(at).AddDays(-1)), at), date, at));

    /// <summary>Games of the season up to and including a date that are analysed at a moment.</summary>
    public int Analysed(string team, DateOnly date, DateTimeOffset at) => (season.HasOpening ? 0 : MidSeason)
        + season.Of(team).TakeWhile(game => game.Played!.Value.GameDate <= date).Count(game => overnight.ReadyAt(game) <= at);

    private TeamHistory Measure(string team, DateOnly last, DateTimeOffset at)
    {
        List<(DateOnly Date, bool Found)> games = [.. season.Of(team)
            .Where(game => game.Played!.Value.GameDate <= last && game.Played.Value.GameDate > last.AddDays(-30))
            .Select(game => (game.Played!.Value.GameDate, overnight.ReadyAt(game) <= at))];
        return new(games, last);
    }

    private static DateOnly Sooner(DateOnly one, DateOnly other) => one < other ? one : other;
}
