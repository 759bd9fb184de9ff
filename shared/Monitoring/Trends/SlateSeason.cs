namespace NbaPipeline.Monitoring.Trends;

/// <summary>
/// Takes out of a figure what follows from how many games were played. How much that is, the figure's own days say: errors of one processor
/// grow with every game, those of another come once a night. Fitted beside a straight line, so that growth is not taken for fuller slates.
/// </summary>
internal static class SlateSeason
{
    private const double NoSpread = 1e-9;

    public static IReadOnlyList<GameDayValue> TakenOut(IReadOnlyList<GameDayValue> days)
    {
        var games = days.Average(day => day.Games);
        var perGame = PerGame(days, games);
        return perGame > 0 ? [.. days.Select(day => day with { Value = day.Value - (perGame * (day.Games - games)) })] : days;
    }

    // No more than if all of the figure were the games' doing, and never less than nothing.
    private static double PerGame(IReadOnlyList<GameDayValue> days, double games)
    {
        var time = days.Average(day => day.Date.DayNumber);
        var spread = days.Sum(day => (day.Date.DayNumber - time) * (day.Date.DayNumber - time));
        var drift = days.Sum(day => (day.Date.DayNumber - time) * (day.Games - games)) / Math.Max(spread, NoSpread);
        var rest = days.Select(day => (Beyond: day.Games - games - (drift * (day.Date.DayNumber - time)), day.Value)).ToList();
        var square = rest.Sum(one => one.Beyond * one.Beyond);
        return square < NoSpread ? 0
            : Math.Clamp(rest.Sum(one => one.Beyond * one.Value) / square, 0, Math.Max(0, days.Average(day => day.Value) / games));
    }
}
