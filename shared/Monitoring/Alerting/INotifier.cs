using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// A channel to people or to programs: it knows what it is owed, how that looks, and how to send it. Success means that
/// the channel said so, not that a request was sent.
/// </summary>
public interface INotifier
{
    /// <summary>Stable: under it an incident keeps what the channel was told.</summary>
    string Name { get; }

    /// <summary>Why nothing could be delivered at all, without asking anybody; null where all is set.</summary>
    string? Misconfiguration { get; }

    /// <summary>What the channel is owed next; null when it knows all it should. Pure.</summary>
    Notice? Owed(Incident incident, DateTimeOffset now);

    /// <summary>What the channel would be given, as JSON without any secret.</summary>
    string Preview(Notice notice);

    Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken);
}
