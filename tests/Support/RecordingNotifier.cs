using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Tests.Support;

/// <summary>A channel that keeps what it is given, and refuses for as long as a test wants it to.</summary>
public sealed class RecordingNotifier : INotifier
{
    public const string Channel = "#test";

    public List<AlertMessage> Sent { get; } = [];

    public List<AlertMessage> Refused { get; } = [];

    /// <summary>Why the channel refuses; null while it accepts.</summary>
    public string? Refusal { get; set; }

    public string Preview(AlertMessage message) => BlockKit.Format(message).ToJsonString();

    public string ChannelOf(AlertMessage message) => Channel;

    public Task<Delivery> SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        (Refusal is null ? Sent : Refused).Add(message);
        return Task.FromResult(Refusal is { } problem ? Delivery.Failed(problem) : Delivery.Done);
    }
}
