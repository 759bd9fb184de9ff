namespace NbaPipeline.Monitoring.Alerting;

/// <summary>Carries a message to people. Success means that the channel said so, not that a request was sent.</summary>
public interface INotifier
{
    /// <summary>What the channel would be given, for dry runs.</summary>
    string Preview(AlertMessage message);

    /// <summary>Where a message of this severity goes, without anything secret.</summary>
    string ChannelOf(AlertMessage message);

    Task<Delivery> SendAsync(AlertMessage message, CancellationToken cancellationToken);
}
