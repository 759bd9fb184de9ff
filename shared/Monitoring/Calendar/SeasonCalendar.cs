using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// Derives the season's stage of a date from the schedule itself, never from months: seasons have opened in October and
/// in December, and other sports' cron months opened too late.
/// </summary>
public sealed class SeasonCalendar
{
    private readonly IReadOnlyDictionary<DateOnly, GameKind> _kindOfDate;
    private readonly DateOnly _opening;
    private readonly DateOnly _last;

    public SeasonCalendar(IEnumerable<(DateOnly Date, GameKind Kind)> games)
    {
        _kindOfDate = games.Where(game => game.Kind is not GameKind.NotCounting)
            .GroupBy(game => game.Date)
            .ToDictionary(date => date.Key, date => date.Max(game => game.Kind));
        if (_kindOfDate.Count == 0)
        {
            throw new ArgumentException("A season needs at least one counting game.", nameof(games));
        }

        (_opening, _last) = (_kindOfDate.Keys.Min(), _kindOfDate.Keys.Max());
    }

    public SeasonStage StageOf(DateOnly date) => date switch
    {
        _ when date < _opening => _opening.DayNumber - date.DayNumber <= SlateThresholds.QuietDays ? SeasonStage.PreSeason : SeasonStage.OffSeason,
        _ when date > _last => date.DayNumber - _last.DayNumber <= SlateThresholds.QuietDays ? SeasonStage.Break : SeasonStage.OffSeason,
        _ when !_kindOfDate.ContainsKey(date) => SeasonStage.Break,
        _ => _kindOfDate[date] switch
        {
            GameKind.PlayIn => SeasonStage.PlayIn,
            GameKind.Playoffs => SeasonStage.Playoffs,
            _ when date.DayNumber - _opening.DayNumber < SlateThresholds.BootstrapDays => SeasonStage.Bootstrap,
            _ => SeasonStage.Regular,
        },
    };
}
