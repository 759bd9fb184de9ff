using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>Takes the answer of questions that were asked together apart again, witness by witness.</summary>
internal static class SightingEvidence
{
    public static Evidence<IReadOnlyList<GameSighting>> OnlyOf(this Evidence<IReadOnlyList<GameSighting>> all, string witness) =>
        all.Only(row => row.Witness == witness);
}
