using System.Globalization;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>One call to the pipeline that a plan asks for: outputs of one kind and date that one request brings.</summary>
public sealed record PlannedCall(RecoveryAction Action, DateOnly GameDate, IReadOnlyList<OutputFact> Facts)
{
    /// <summary>A person's call counts against a person's allowance.</summary>
    public bool IsOrdered => Facts.Any(fact => fact.OrderedBy is not null);

    /// <summary>Its provider counts requests, and blocks who makes too many.</summary>
    public bool IsScrape => Action is RecoveryAction.Refresh or RecoveryAction.Reload or RecoveryAction.Scrape;

    /// <summary>"phase 4 run of PDC, MLFS for 2026-01-18".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{RecoveryWords.Of(Action, Facts.Select(fact => fact.Label))} for {GameDate:yyyy-MM-dd}");
}
