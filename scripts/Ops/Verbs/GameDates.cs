using System.Globalization;

namespace NbaPipeline.Ops.Verbs;

/// <summary>Game dates as people type them.</summary>
internal static class GameDates
{
    /// <exception cref="OpsException">It is none.</exception>
    public static DateOnly Of(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new OpsException($"A game date is written as 2026-01-16, not '{text}'.");
}
