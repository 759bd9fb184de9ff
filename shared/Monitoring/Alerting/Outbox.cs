using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// Sends what channels are owed: claims an incident first, so that a second instance leaves it alone, and notes what a
/// channel knows only when the channel confirmed it. A crash in between repeats one message at most, once the claim has
/// expired.
/// </summary>
public sealed class Outbox(IEnumerable<INotifier> notifiers, TimeProvider time)
{
    /// <summary>Longer than a sender may take with all its retries, shorter than two runs of the sweep.</summary>
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(3);

    /// <summary>More than one incident ever owes one channel at once: a lost message posted anew, the one left behind, its thread.</summary>
    private const int MostSteps = 5;

    private readonly IReadOnlyList<INotifier> _notifiers = [.. notifiers];

    /// <summary>What would be sent if the incidents stood like this.</summary>
    public IReadOnlyList<Notification> Preview(IEnumerable<Incident> incidents) =>
    [
        .. incidents.SelectMany(incident => _notifiers.Select(notifier => (notifier, Notice: notifier.Owed(incident, time.GetUtcNow()))))
            .Where(owed => owed.Notice is not null)
            .Select(owed => Said(owed.notifier, owed.Notice!, NotificationStatus.WouldSend, null)),
    ];

    public async Task<IReadOnlyList<Notification>> SendAsync(IncidentSnapshot incidents, CancellationToken cancellationToken)
    {
        var sent = new List<Notification>();
        foreach (var (key, id) in incidents.Files.Values.SelectMany(file => file.Incidents.Select(incident => (file.Key, incident.Id))).ToList())
        {
            foreach (var notifier in _notifiers)
            {
                sent.AddRange(await SendAsync(incidents, key, id, notifier, cancellationToken));
            }
        }

        return sent;
    }

    private async Task<IReadOnlyList<Notification>> SendAsync(
        IncidentSnapshot incidents, string key, string id, INotifier notifier, CancellationToken cancellationToken)
    {
        var sent = new List<Notification>();
        for (var step = 0; step < MostSteps && IsOwed(incidents, key, id, notifier)
            && await incidents.ChangeAsync(key, id, newest => Claimed(newest, notifier), cancellationToken) is { } claimed; step++)
        {
            var notice = notifier.Owed(claimed, time.GetUtcNow())!;
            var delivery = await notifier.SendAsync(notice, cancellationToken);
            await incidents.ChangeAsync(key, id, newest => Settled(newest, claimed, notifier, notice, delivery), cancellationToken);

            // What is gone needs no edit any more; where it has to be posted anew, that is the next step.
            if (!delivery.IsGone)
            {
                var status = delivery.IsDelivered ? NotificationStatus.Sent : NotificationStatus.Undelivered;
                sent.Add(Said(notifier, delivery.As ?? notice, status, delivery.Problem) with { Remark = delivery.Remark });
            }

            if (delivery is { IsDelivered: false, IsGone: false })
            {
                break;
            }
        }

        return sent;
    }

    private bool IsOwed(IncidentSnapshot incidents, string key, string id, INotifier notifier) =>
        incidents.Files[key].Incidents.FirstOrDefault(incident => incident.Id == id) is { } incident
        && notifier.Owed(incident, time.GetUtcNow()) is not null;

    private Incident? Claimed(Incident newest, INotifier notifier) =>
        !(newest.ClaimedUntil > time.GetUtcNow()) && notifier.Owed(newest, time.GetUtcNow()) is not null
            ? newest with { ClaimedUntil = time.GetUtcNow() + ClaimTime }
            : null;

    // Another run may have changed the incident meanwhile, or another instance claimed it; its changes and its claim stay.
    private Incident Settled(Incident newest, Incident claimed, INotifier notifier, Notice notice, Delivery delivery)
    {
        var released = newest with
        {
            ClaimedUntil = newest.ClaimedUntil == claimed.ClaimedUntil ? null : newest.ClaimedUntil,
            Pictures = delivery.As is { } sent ? With(newest.Pictures, notifier, sent.Picture) : newest.Pictures,
        };
        return delivery switch
        {
            _ when IsOvertaken(newest, claimed, notifier.Name) => released,
            { IsDelivered: true, Message: { } message } => Knows(released, notifier, notice, notice.Then with { Message = message }),
            { IsDelivered: true } => Knows(released, notifier, notice, notice.Then),
            { IsGone: true } when newest.Told.TryGetValue(notifier.Name, out var told) =>
                released with { Told = With(released.Told, notifier, Forgetting(told, notice.Target)) },
            _ => released,
        };
    }

    private Incident Knows(Incident incident, INotifier notifier, Notice notice, Told told) =>
        (incident with { Told = With(incident.Told, notifier, told) }).Record([EventOf(incident, notice)], notifier.Name, time.GetUtcNow());

    // Whoever needed longer than his claim has been replaced: what the other one noted is what stands in the channel.
    private static bool IsOvertaken(Incident newest, Incident claimed, string channel) =>
        (newest.Told.GetValueOrDefault(channel), claimed.Told.GetValueOrDefault(channel)) switch
        {
            (null, null) => false,
            ({ } now, { } then) => (now.Version, now.Message, now.Left, now.IsOver) != (then.Version, then.Message, then.Left, then.IsOver),
            _ => true,
        };

    private static Told Forgetting(Told told, MessageHandle? gone) =>
        told.Left == gone ? told with { Left = null } : told with { Message = null };

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> all, INotifier notifier, T? own)
        where T : class
    {
        var changed = new Dictionary<string, T>(all.Where(one => one.Key != notifier.Name));
        if (own is not null)
        {
            changed[notifier.Name] = own;
        }

        return changed;
    }

    private static IncidentEvent EventOf(Incident incident, Notice notice) =>
        new(0, default, IncidentEventKind.Told, incident.State, incident.State, incident.Severity, $"{notice.Message.Kind}: {notice.Message.Title}")
        {
            Channel = notice.Channel,
            Delivery = notice.Kind.ToString().ToLowerInvariant(),
        };

    private static Notification Said(INotifier notifier, Notice notice, NotificationStatus status, string? problem) =>
        new(notice.Message, notice.Kind, notice.Channel, status, notifier.Preview(notice), problem);
}
