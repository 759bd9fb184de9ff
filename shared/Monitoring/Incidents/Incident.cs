using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// One problem, from its first message to its last. The message it still owes is written together with the transition
/// that owes it, so that a crash between the two loses nothing.
/// </summary>
public sealed record Incident
{
    public required string Fingerprint { get; init; }

    public required string Check { get; init; }

    public required DateOnly GameDate { get; init; }

    public required IncidentState State { get; init; }

    public required Severity Severity { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Not yet confirmed by the channel.</summary>
    public AlertMessage? Owed { get; init; }

    /// <summary>Until then one instance is sending what is owed, and no other does.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    [JsonIgnore]
    public bool IsOpen => State is IncidentState.Open;
}
