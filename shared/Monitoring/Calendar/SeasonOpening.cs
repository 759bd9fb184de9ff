using System.Globalization;

namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// The day on which the season of a date opened, if the schedule shows it: a record that begins in the middle of a season begins with a high
/// game number, and shows no opening.
/// </summary>
public static class SeasonOpening
{
    /// <summary>Games, by the last five digits of an id: cup games have been numbered before the opening night's (0022400061 opened 2024-25).</summary>
    private const int HighestOfAnOpening = 100;

    private const int DigitsBeforeTheNumber = 5;

    private const string RegularSeason = "002";

    /// <param name="date">The game date.</param>
    /// <param name="firstGames">The first game of each season that the schedule knows.</param>
    public static DateOnly? Of(DateOnly date, IEnumerable<GameSighting> firstGames) => firstGames
        .Where(first => first.GameDate <= date && IsOfAnOpening(first))
        .Max(first => (DateOnly?)first.GameDate);

    /// <summary>
    /// Only the first night of that month can be the opening: Christmas and Martin Luther King Day have numbers from the same hundred.
    /// </summary>
    /// <param name="date">The game date.</param>
    /// <param name="games">The games of the month before it, which is less than lies between two seasons.</param>
    public static DateOnly? Before(DateOnly date, IEnumerable<GameSighting> games) => games
        .Where(game => game.GameDate <= date && game.GameId?.StartsWith(RegularSeason, StringComparison.Ordinal) == true)
        .GroupBy(game => game.GameDate)
        .MinBy(night => night.Key) is { } first && first.All(IsOfAnOpening) ? first.Key : null;

    private static bool IsOfAnOpening(GameSighting game) => NumberOf(game.GameId) <= HighestOfAnOpening;

    private static int NumberOf(string? id) =>
        id?.Length > DigitsBeforeTheNumber && int.TryParse(id[DigitsBeforeTheNumber..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MaxValue;
}
