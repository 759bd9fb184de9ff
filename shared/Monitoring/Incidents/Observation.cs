using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What one run of one check saw of one entity, on all the game dates it looked at.</summary>
public sealed record Observation(Phase Phase, string Entity, string Check, string Function)
{
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Looked at, and fine.</summary>
    public IReadOnlyList<DateOnly> Healthy { get; init; } = [];

    /// <summary>Could not be looked at: what seemed to become healthy is no longer sure.</summary>
    public IReadOnlySet<DateOnly> Unseen { get; init; } = new HashSet<DateOnly>();

    /// <summary>Dates without games, which do not interrupt a span.</summary>
    public IReadOnlySet<DateOnly> Empty { get; init; } = new HashSet<DateOnly>();

    /// <summary>By game date, the problem further up that explains the finding.</summary>
    public IReadOnlyDictionary<DateOnly, Fingerprint> Explained { get; init; } = new Dictionary<DateOnly, Fingerprint>();

    /// <summary>The silences in force; null where nobody had to ask for them.</summary>
    public IReadOnlyList<Silence>? Silences { get; init; }

    /// <summary>Tells again what was told.</summary>
    public bool Force { get; init; }

    public string Key => Fingerprint.KeyOf(Phase, Entity);
}
