using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// A silence set before anything happened: a maintenance window. It matches by phase, entity and game dates; what is left
/// null matches all.
/// </summary>
public sealed record Silence(string Id, string Author, string Reason, DateTimeOffset At, DateTimeOffset Until, Severity UpTo)
{
    public Phase? Phase { get; init; }

    public string? Entity { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool Matches(Fingerprint fingerprint, DateTimeOffset now) =>
        now < Until && (Phase is null || Phase == fingerprint.Phase) && (Entity is null || Entity == fingerprint.Entity)
        && !(fingerprint.GameDate < From) && !(fingerprint.GameDate > To);

    /// <summary>Covers every game date that the incident is about: what reaches another one is told.</summary>
    public bool MatchesAllOf(Incident incident, DateTimeOffset now) => incident.ActiveParts.All(part => Matches(part.Finding.Fingerprint, now));

    [JsonIgnore]
    public OperatorMark Mark => new(MarkKind.Silenced, Author, Reason, At, Until, UpTo) { Silence = Id };
}
