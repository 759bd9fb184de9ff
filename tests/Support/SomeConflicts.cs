using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Tests.Support;

/// <summary>Conflicts of a load at 01:05 ET with rows that were minutes old.</summary>
public static class SomeConflicts
{
    private static readonly int[] MinutesAfter = [0, 5, 15, 35];

    /// <param name="game">Away and home.</param>
    /// <param name="retries">How many met it again; they come after 5, 15 and 35 minutes.</param>
    public static OpenConflict Open(string game, int retries)
    {
        var (id, began) = (SomePredictions.IdOf(game), Some.Eastern("2026-01-16 01:05"));
        return new OpenConflict(
            $"{id}_20260116T060500", Some.Date, id, "BdlPlayerBoxScoresProcessor", "streaming_buffer", retries, began,
            began.AddMinutes(MinutesAfter[Math.Min(retries, MinutesAfter.Length - 1)]));
    }
}
