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

    public static DateOnly? Of(DateOnly date, IEnumerable<GameSighting> firstGames) => firstGames
        .Where(first => first.GameDate <= date && NumberOf(first.GameId) <= HighestOfAnOpening)
        .Max(first => (DateOnly?)first.GameDate);

    private static int NumberOf(string? id) =>
        id?.Length > DigitsBeforeTheNumber && int.TryParse(id[DigitsBeforeTheNumber..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MaxValue;
}
