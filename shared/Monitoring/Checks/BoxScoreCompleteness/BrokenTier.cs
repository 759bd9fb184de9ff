using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// The tier that a source breaks on a date, all that is known of the date, and the other source, if any, that holds all
/// that is due.
/// </summary>
internal sealed record BrokenTier(SourceDay Day, AgedThreshold Tier, BoxScoreFacts Facts, RawSource? Complete)
{
    /// <summary>Never above Warning while users are served from elsewhere.</summary>
    public Severity Severity => Complete is not null && Tier.Severity is Severity.Critical ? Severity.Warning : Tier.Severity;

    public string Rule => Severity == Tier.Severity ? Tier.ToString() : $"{Tier}; {Severity} because a second source is complete";
}
