namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// Derives the season's stage of a date from the schedule itself, never from months: seasons have opened in October and
/// in December, and other sports' cron months opened too late.
/// </summary>
public sealed class SeasonCalendar
{
    /// <summary>Days from the opening night in which history-based tables may be thin (2025-26: precompute began on day 15 to 27).</summary>
    public static readonly int BootstrapDays = 28;

    /// <summary>Days before the opening night that count as pre-season, and days without any game that end a season.</summary>
    public static readonly int QuietDays = 30;

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
        _ when date < _opening => _opening.DayNumber - date.DayNumber <= QuietDays ? SeasonStage.PreSeason : SeasonStage.OffSeason,
        _ when date > _last => SeasonStage.OffSeason,
        _ when !_kindOfDate.ContainsKey(date) => SeasonStage.Break,
        _ => _kindOfDate[date] switch
        {
            GameKind.PlayIn => SeasonStage.PlayIn,
            GameKind.Playoffs => SeasonStage.Playoffs,
            _ when date.DayNumber - _opening.DayNumber < BootstrapDays => SeasonStage.Bootstrap,
            _ => SeasonStage.Regular,
        },
    };
}
