using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// Sends what incidents owe and marks it sent only when the channel confirmed it. Between the two a crash repeats one
/// message at most; before it, nothing is lost.
/// </summary>
public sealed class Outbox(IncidentLog incidents, INotifier notifier)
{
    public Notification Preview(AlertMessage message) =>
        new(message, notifier.ChannelOf(message), NotificationStatus.WouldSend, notifier.Preview(message), null);

    public async Task<IReadOnlyList<Notification>> SendAsync(CancellationToken cancellationToken)
    {
        var sent = new List<Notification>();
        foreach (var incident in (await incidents.ListAsync(cancellationToken)).Where(incident => incident.Owed is not null))
        {
            sent.Add(await SendAsync(incident, cancellationToken));
        }

        return sent;
    }

    private async Task<Notification> SendAsync(Incident incident, CancellationToken cancellationToken)
    {
        var message = incident.Owed!;
        var delivery = await notifier.SendAsync(message, cancellationToken);
        if (delivery.IsDelivered)
        {
            await incidents.ChangeAsync(incident.Fingerprint, newest => Settled(newest, message), cancellationToken);
        }

        var status = delivery.IsDelivered ? NotificationStatus.Sent : NotificationStatus.Undelivered;
        return new Notification(message, notifier.ChannelOf(message), status, notifier.Preview(message), delivery.Problem);
    }

    // Another run may have replaced the debt meanwhile; a newer one stays owed.
    private static Incident? Settled(Incident? newest, AlertMessage sent) =>
        newest?.Owed is { } owed && owed.Kind == sent.Kind && owed.Title == sent.Title ? newest with { Owed = null } : null;
}
