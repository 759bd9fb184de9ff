using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What one stage holds of one date.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Games">The expected games in it, each with the moment it came.</param>
/// <param name="RowCount">All rows, those of unknown games too: whatever wrote them has started.</param>
/// <param name="FirstSeen">When the first row came.</param>
/// <param name="LastSeen">When the newest did.</param>
public sealed record FunnelStep(
    FunnelStage Stage, IReadOnlyList<(SlateGame Game, DateTimeOffset Since)> Games, long RowCount, DateTimeOffset? FirstSeen, DateTimeOffset? LastSeen)
{
    public static FunnelStep Of(FunnelStage stage, Slate slate, IEnumerable<GameSighting> sightings)
    {
        var rows = sightings.Where(row => row.GameDate == slate.Date).ToList();
        return new FunnelStep(
            stage,
            [.. slate.Expected.Select(game => (game, Since: rows.Where(row => IsOf(row, game)).Min(row => row.FirstSeen)))
                .Where(one => one.Since is not null)
                .Select(one => (one.game, one.Since!.Value))],
            rows.Sum(row => row.RowCount),
            rows.Min(row => row.FirstSeen),
            rows.Max(row => row.LastSeen));
    }

    public bool HasRows => RowCount > 0;

    /// <summary>When the given number of games was there; null: it is not.</summary>
    public DateTimeOffset? ReadyAt(int games) => Games.Count < games ? null : Games.Select(one => one.Since).Order().ElementAt(games - 1);

    private static bool IsOf(GameSighting row, SlateGame game) => row.Key is { } key ? key == game.Key : row.GameId is not null && row.GameId == game.GameId;
}
