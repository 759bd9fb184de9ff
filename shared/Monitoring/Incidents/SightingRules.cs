using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What one check's word is worth: worse is believed at once, milder or healthy only after it has held. Pure.</summary>
internal static class SightingRules
{
    /// <summary>The check sees it again. The same sighting is returned where nothing is new.</summary>
    public static Sighting Seen(Sighting before, Finding finding, TimeSpan hold, DateTimeOffset now) =>
        finding.Severity < before.Finding.Severity ? Milder(before, finding, hold, now)
        : before is { Falling: null } && SaysEnough(before, finding, now) ? before
        : before with { Finding = finding, Falling = null, WordedAt = now };

    /// <summary>The check looked and saw nothing wrong; null once that has held.</summary>
    public static Sighting? Gone(Sighting before, TimeSpan hold, DateTimeOffset now) =>
        Settled(before.Falling is null ? before with { Falling = new Falling(now, null) } : before, hold, now);

    /// <summary>What has held long enough is believed without another look; null once nothing is left.</summary>
    public static Sighting? Settled(Sighting before, TimeSpan hold, DateTimeOffset now) => before.Falling switch
    {
        { } falling when now - falling.Since < hold => before,
        { To: { } milder } => before with { Finding = milder, Falling = null, WordedAt = now },
        { To: null } => null,
        null => before,
    };

    /// <summary>Seen again after a look at which nothing was wrong.</summary>
    public static bool IsReturn(Sighting before) => before.Falling is { To: null };

    private static bool SaysEnough(Sighting before, Finding finding, DateTimeOffset now) =>
        before.Finding.SaysTheSameAs(finding)
        || (now - before.WordedAt < IncidentThresholds.RewordAfter && before.Finding.HasTheSameHeadlineAs(finding));

    // Of several milder looks the worst counts, from the first of them on.
    private static Sighting Milder(Sighting before, Finding finding, TimeSpan hold, DateTimeOffset now)
    {
        var falling = before.Falling ?? new Falling(now, finding);
        var worst = falling.To is { } seen && seen.Severity > finding.Severity ? seen : finding;
        var held = Settled(before with { Falling = falling with { To = worst } }, hold, now)!;
        return held.Falling is null && finding.Severity < held.Finding.Severity ? held with { Falling = new Falling(now, finding) } : held;
    }
}
