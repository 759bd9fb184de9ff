using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// One transition, with its reason. Numbered within its incident, so that a row that was appended twice is one event. Kept
/// with the incident until the history has it.
/// </summary>
public sealed record IncidentEvent(
    int Number, DateTimeOffset At, IncidentEventKind Kind, IncidentState? From, IncidentState To, Severity Severity, string Reason)
{
    /// <summary>The game date it is about; null where it is about the whole incident.</summary>
    public DateOnly? GameDate { get; init; }

    /// <summary>Since when the data had been due: detection is measured from there.</summary>
    public DateTimeOffset? DueSince { get; init; }

    /// <summary>The check, or the person, that caused it.</summary>
    public string? Actor { get; init; }

    /// <summary>Where a message went, for <see cref="IncidentEventKind.Told"/>.</summary>
    public string? Channel { get; init; }

    /// <summary>Whether the message was a new one, an edit or a reply.</summary>
    public string? Delivery { get; init; }
}
