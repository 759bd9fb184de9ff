using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// The incidents of one entity: those open, and those that may still return. One document holds them all, because whether
/// a game date opens a problem or joins one can only be decided once.
/// </summary>
public sealed record EntityIncidents(Phase Phase, string Entity)
{
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>The number of the newest incident; never used again, not even after its incident is gone.</summary>
    public int LastNumber { get; init; }

    [JsonIgnore]
    public string Key => Fingerprint.KeyOf(Phase, Entity);

    public EntityIncidents With(Incident incident) => this with { Incidents = [.. Incidents.Select(one => one.Id == incident.Id ? incident : one)] };
}
