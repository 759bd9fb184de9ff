using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>One game date of an incident. The same entity failing on consecutive dates is one problem with several of these.</summary>
public sealed record IncidentPart(DateOnly GameDate, DateTimeOffset OpenedAt, IReadOnlyList<Sighting> Sightings)
{
    /// <summary>Null while any check still sees it.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Closed by its age and not by a repair.</summary>
    public bool IsExpired { get; init; }

    /// <summary>The problem further up that this one follows from.</summary>
    public Fingerprint? ExplainedBy { get; init; }

    [JsonIgnore]
    public bool IsActive => ClosedAt is null;

    /// <summary>The worst that any check says of it; who knows no more than what waits for it speaks last among equals.</summary>
    [JsonIgnore]
    public Sighting Worst => Sightings.Count == 1 ? Sightings[0] : Sightings
        .OrderByDescending(sighting => sighting.Finding.Severity)
        .ThenBy(sighting => sighting.Finding.Holds is not null)
        .First();

    [JsonIgnore]
    public Finding Finding => Worst.Finding;

    /// <summary>What waits for it, whoever said the worst of it.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Holds => [.. Sightings.Select(sighting => sighting.Finding.Holds).OfType<string>()];
}
