using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Calendar;

/// <summary>Decides what one schedule row obliges the pipeline to, from all that is known about the game.</summary>
internal sealed class GameClassifier(ILookup<string, GameSighting> placesOfId, IReadOnlySet<GameKey> played)
{
    public SlateGame Classify(GameSighting row)
    {
        var game = new SlateGame(row.Key!.Value, row.GameId ?? "", row.Away!, row.Home!, TipOf(row), GameClass.Expected);
        return GameKinds.Of(row.GameId) is GameKind.NotCounting
            ? game with { Class = GameClass.Placeholder, Reason = "pre-season, All-Star or an unknown kind of game" }
            : played.Contains(game.Key) ? game
            : WhyCalledOff(row) is { } known ? game with { Class = GameClass.CalledOff, Reason = known }
            : WhySuspected(row, game) is { } suspected ? game with { Class = GameClass.CalledOff, Reason = suspected, IsSuspicion = true }
            : game;
    }

    private string? WhyCalledOff(GameSighting row) => row switch
    {
        _ when ScheduleStatus.SaysCalledOff(row) => $"called off: the schedule says \"{row.StatusText ?? $"status {row.Status}"}\"",
        _ when MovedTo(row) is { } date => $"called off here: the same game id stands on {date:yyyy-MM-dd}",
        _ => null,
    };

    private static string? WhySuspected(GameSighting row, SlateGame game) => row switch
    {
        { Status: ScheduleStatus.Final, HasScores: false } => "called off (suspected): Final without scores, and no source has rows",
        { Status: ScheduleStatus.Scheduled } when row.LastSeen - game.ExpectedEnd >= SlateThresholds.SnapshotIsConclusive =>
            "called off (suspected): never started, says a snapshot taken after its expected end, and no source has rows",
        _ => null,
    };

    /// <summary>Another date on which the newer snapshot shows this id; between equally new ones the later date holds.</summary>
    private DateOnly? MovedTo(GameSighting row) => row.GameId is null
        ? null
        : placesOfId[row.GameId]
            .Where(other => other.GameDate != row.GameDate && IsNewer(other, row))
            .Select(other => (DateOnly?)other.GameDate)
            .FirstOrDefault();

    private static bool IsNewer(GameSighting other, GameSighting row) =>
        other.LastSeen > row.LastSeen || (other.LastSeen == row.LastSeen && other.GameDate > row.GameDate);

    // A row without a tip time is due as if it were the latest of its date: too late is quieter than too early.
    private static DateTimeOffset TipOf(GameSighting row) =>
        row.Tip ?? PipelineClock.At(row.GameDate, new TimeOnly(22, 30));
}
