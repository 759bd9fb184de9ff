using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Diagnoses that January taught us to name instead of leaving them to whoever is awake.</summary>
internal static class BoxScorePatterns
{
    public static IEnumerable<string> Of(
        SourceDay day, IReadOnlyList<GameCoverage> due, IReadOnlyList<GameCoverage> missing, BoxScoreThresholds thresholds)
    {
        if (missing.Count == due.Count && due.Count > 1)
        {
            yield return "the source has no game of this date: it did not run, or it is down";
        }
        else if (missing.All(game => IsLate(game, thresholds)))
        {
            yield return $"all missing games are late ones (tip at or after {thresholds.LateTip:HH:mm} ET): scraped before they ended";
        }

        if (day.Strangers.Count > 0)
        {
            yield return $"ids differ: rows match no scheduled game ({string.Join(", ", day.Strangers.Distinct())})";
        }
    }

    private static bool IsLate(GameCoverage game, BoxScoreThresholds thresholds)
    {
        var tip = PipelineClock.InEastern(game.Game.Tip);
        return DateOnly.FromDateTime(tip.DateTime) > game.Game.Key.Date || TimeOnly.FromDateTime(tip.DateTime) >= thresholds.LateTip;
    }
}
