using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>One date with what came of it and when: by source, processor, predictions and grades; what could not be asked is not in it.</summary>
/// <param name="Date">The game date.</param>
/// <param name="Night">Its games; null: nobody knows which it has.</param>
/// <param name="Seen">By witness.</param>
public sealed record ServiceLevelFacts(DateOnly Date, SmokeNight? Night, IReadOnlyDictionary<string, IReadOnlyList<GameSighting>> Seen)
{
    public bool HasGames => Night?.Slate.HasGames is true;

    /// <summary>Null: it could not be asked.</summary>
    public IReadOnlyList<GameSighting>? Of(string witness) => Seen.GetValueOrDefault(witness);
}
