namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>The raw sources that exist, and which of them count on a game date.</summary>
public sealed class SourceRegistry(IReadOnlyList<RawSource> sources)
{
    // The first date of which the pipeline keeps any record; both sources are complete from then on.
    private static readonly DateOnly FirstRecord = new(2024, 10, 22);

    public static RawSource BallDontLie { get; } = new(
        "bdl", "BDL", "nba_raw.bdl_player_boxscores", "bdl_box_scores", FirstRecord,
        // Switched off on 2026-01-28: the minutes of 43 % of its players were wrong.
        ActiveUntil: new DateOnly(2026, 1, 27), Delay: TimeSpan.Zero, NotBefore: null);

    public static RawSource Gamebook { get; } = new(
        "nbac_gamebook", "NBA.com gamebook", "nba_raw.nbac_gamebook_player_stats", "nbac_gamebook_pdf", FirstRecord,
        // Never there before 06:00 ET; the first catch-up runs at 08:00 ET and fills until about 09:00 ET.
        ActiveUntil: null, Delay: TimeSpan.Zero, NotBefore: new TimeOnly(10, 0));

    public static SourceRegistry Default { get; } = new([BallDontLie, Gamebook]);

    public IReadOnlyList<RawSource> All => sources;

    public IReadOnlyList<RawSource> ActiveOn(DateOnly gameDate) => [.. sources.Where(source => source.IsActiveOn(gameDate))];

    public IReadOnlyList<RawSource> ActiveOnAnyOf(IReadOnlyList<DateOnly> gameDates) =>
        [.. sources.Where(source => gameDates.Any(source.IsActiveOn))];
}
