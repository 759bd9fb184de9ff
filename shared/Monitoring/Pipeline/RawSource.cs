using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>
/// A raw source of box scores: since when and until when it counts, and when its rows are due. Retiring a source here
/// retires its checks everywhere; an alert on a dead source was once red every morning for five months.
/// </summary>
/// <param name="Name">The word used in fingerprints, configuration and messages.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Table">Where its rows are loaded.</param>
/// <param name="Scraper">The scraper that fills it, for the suggested command.</param>
/// <param name="ActiveFrom">First game date on which it is expected.</param>
/// <param name="ActiveUntil">Last game date on which it is expected; null while it is in use.</param>
/// <param name="Delay">How long after a game's expected end its rows are due.</param>
/// <param name="NotBefore">An Eastern time of the next day before which nothing is due, whenever the game ended.</param>
public sealed record RawSource(
    string Name,
    string Title,
    string Table,
    string Scraper,
    DateOnly ActiveFrom,
    DateOnly? ActiveUntil,
    TimeSpan Delay,
    TimeOnly? NotBefore)
{
    public bool IsActiveOn(DateOnly gameDate) => gameDate >= ActiveFrom && (ActiveUntil is null || gameDate <= ActiveUntil);

    public DateTimeOffset DueAt(SlateGame game)
    {
        var afterTheGame = game.ExpectedEnd + Delay;
        return NotBefore is { } time && PipelineClock.At(game.Key.Date.AddDays(1), time) is var morning && morning > afterTheGame
            ? morning
            : afterTheGame;
    }
}
