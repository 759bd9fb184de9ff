using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// Sends what incidents owe: claims a message first, so that a second instance leaves it alone, and marks it sent only
/// when the channel confirmed it. A crash in between repeats one message at most, once the claim has expired.
/// </summary>
public sealed class Outbox(IncidentLog incidents, INotifier notifier, TimeProvider time)
{
    /// <summary>Longer than a sender may take with all its retries, shorter than the time between two runs.</summary>
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(3);

    public Notification Preview(AlertMessage message) =>
        new(message, notifier.ChannelOf(message), NotificationStatus.WouldSend, notifier.Preview(message), null);

    public async Task<IReadOnlyList<Notification>> SendAsync(CancellationToken cancellationToken)
    {
        var sent = new List<Notification>();
        foreach (var incident in (await incidents.ListAsync(cancellationToken)).Where(incident => incident.Owed is not null))
        {
            if (await incidents.ChangeAsync(incident.Fingerprint, Claimed, cancellationToken) is { } claimed)
            {
                sent.Add(await SendAsync(claimed, cancellationToken));
            }
        }

        return sent;
    }

    private async Task<Notification> SendAsync(Incident incident, CancellationToken cancellationToken)
    {
        var message = incident.Owed!;
        var delivery = await notifier.SendAsync(message, cancellationToken);
        await incidents.ChangeAsync(incident.Fingerprint, newest => Settled(newest, incident, delivery), cancellationToken);

        var status = delivery.IsDelivered ? NotificationStatus.Sent : NotificationStatus.Undelivered;
        return new Notification(message, notifier.ChannelOf(message), status, notifier.Preview(message), delivery.Problem);
    }

    private Incident? Claimed(Incident? newest) => newest is { Owed: not null } && !(newest.ClaimedUntil > time.GetUtcNow())
        ? newest with { ClaimedUntil = time.GetUtcNow() + ClaimTime }
        : null;

    // Another run may have replaced the debt meanwhile, or another instance claimed it; a newer debt or claim stays.
    private static Incident? Settled(Incident? newest, Incident claimed, Delivery delivery) => newest is null
        ? null
        : newest with
        {
            ClaimedUntil = newest.ClaimedUntil == claimed.ClaimedUntil ? null : newest.ClaimedUntil,
            Owed = delivery.IsDelivered && IsSame(newest.Owed, claimed.Owed!) ? null : newest.Owed,
        };

    private static bool IsSame(AlertMessage? owed, AlertMessage sent) => owed is not null && owed.Kind == sent.Kind && owed.Title == sent.Title;
}
