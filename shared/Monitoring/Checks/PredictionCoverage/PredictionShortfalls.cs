using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Everything that one date's predictions lack, before anybody says how bad that is.</summary>
public sealed record PredictionShortfalls(
    IReadOnlyList<(SlateGame Game, long Players)> Games, IReadOnlyList<SystemShortfall> Systems, long Contradicted, bool HasNone)
{
    public static PredictionShortfalls Of(PredictionFacts day, PredictionThresholds thresholds) => new(
        [.. day.Games.Where(game => game.Players < thresholds.FewestPlayers)],
        [.. thresholds.Tracked.Where(day.Usual.ContainsKey)
            .Select(system => new SystemShortfall(system, day.PerGame(system), day.Usual[system]))
            .Where(system => system.PerGame == 0 || system.PerGame < thresholds.UsualShare * system.Usual)],
        day.ContradictedCount,
        day.PlayerCount == 0);

    /// <summary>Worst first; null where nothing is lacking.</summary>
    public Severity? Severity => this switch
    {
        { HasNone: true } => Checks.Severity.Critical,
        { Games.Count: > 0 } or { Systems.Count: > 0 } or { Contradicted: > 0 } => Checks.Severity.Warning,
        _ => null,
    };
}
