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
    public static DateOnly? Of(DateOnly date, IEnumerable<GameSighting> firstGames) => Openings(date, firstGames).Max();

    /// <param name="date">The game date.</param>
    /// <param name="games">The games of the month before it: less than lies between two seasons, so the earliest opening game is the season's own.</param>
    public static DateOnly? Before(DateOnly date, IEnumerable<GameSighting> games) =>
        Openings(date, games.Where(game => game.GameId?.StartsWith(RegularSeason, StringComparison.Ordinal) == true)).Min();

    private static IEnumerable<DateOnly?> Openings(DateOnly date, IEnumerable<GameSighting> games) => games
        .Where(game => game.GameDate <= date && NumberOf(game.GameId) <= HighestOfAnOpening)
        .Select(game => (DateOnly?)game.GameDate);

    private static int NumberOf(string? id) =>
        id?.Length > DigitsBeforeTheNumber && int.TryParse(id[DigitsBeforeTheNumber..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MaxValue;
}
