using System.Globalization;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// Finds what the log does not know yet. A load that meets a conflict which is open, or which was still open then, is no new one: it is the same
/// rows, met again. Pure.
/// </summary>
internal static class ConflictIntake
{
    public const string Kind = "streaming_buffer";

    public static IReadOnlyList<ConflictStanding> New(IEnumerable<ConflictSighting> sightings, IReadOnlyList<ConflictStanding> standings)
    {
        var known = standings.ToList();
        foreach (var sighting in sightings.OrderBy(sighting => sighting.HappenedAt))
        {
            var standing = Begun(sighting);
            if (!known.Exists(other => IsOf(other, standing) && (!other.Resolved || other.LastAttempt >= sighting.HappenedAt)))
            {
                known.Add(standing);
            }
        }

        return [.. known.Skip(standings.Count)];
    }

    /// <summary>What the services themselves answered to calls of ours: they write no log, and not all write a run history.</summary>
    public static IEnumerable<ConflictSighting> OfAnswers(IEnumerable<RecoveryRecord> records) =>
        from record in records
        from attempt in record.Attempts
        from game in attempt.Conflicts ?? []
        select new ConflictSighting(record.Key.GameDate, game.Length > 0 ? game : null, record.Key.Output, attempt.At);

    private static bool IsOf(ConflictStanding one, ConflictStanding other) =>
        one.GameDate == other.GameDate && NameOf(one) == NameOf(other) && (one.GameId is null) == (other.GameId is null)
        && (one.GameId is null || one.Conflict.Game == other.Conflict.Game);

    // A service names itself by its class, a repair by the source.
    private static string? NameOf(ConflictStanding one) => ConflictLoader.SourceOf(one.ProcessorName)?.Name ?? one.ProcessorName;

    private static ConflictStanding Begun(ConflictSighting sighting) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{sighting.ProcessorName}_{sighting.GameId ?? sighting.GameDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}_{sighting.HappenedAt.UtcDateTime:yyyyMMdd'T'HHmmss}"),
        sighting.GameDate, sighting.GameId, sighting.ProcessorName, Kind, 0, false, null, sighting.HappenedAt, sighting.HappenedAt);
}
