using System.Globalization;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>"Below this share once it is this old": the rule most completeness alerts share.</summary>
public sealed record AgedThreshold(Severity Severity, double Below, TimeSpan After)
{
    public bool IsBrokenBy(Coverage coverage) => coverage.Expected > 0 && coverage.Share < Below;

    /// <summary>The rule as a sentence, for findings.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Severity} below {Below * 100:0} % once {After.TotalHours:0} h have passed since the expected end");
}
