using System.Globalization;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>One call to the pipeline that a plan asks for: outputs of one kind and date that one request brings.</summary>
public sealed record PlannedCall(RecoveryAction Action, DateOnly GameDate, IReadOnlyList<OutputFact> Facts)
{
    /// <summary>"phase 4 run of PDC, MLFS for 2026-01-18".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{RecoveryWords.Of(Action, Facts.Select(fact => fact.Label))} for {GameDate:yyyy-MM-dd}");
}
