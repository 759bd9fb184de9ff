using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Replay.Tests.Messages;

/// <summary>A function with a topic, through the hosting of all others; it keeps what it was brought and fails while it is told to.</summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class ListeningFunction(Letters letters) : ICloudEventFunction<MessagePublishedData>
{
    public Task HandleAsync(CloudEvent cloudEvent, MessagePublishedData data, CancellationToken cancellationToken)
    {
        letters.Add(cloudEvent, data);
        return letters.Fails ? throw new InvalidOperationException("not today") : Task.CompletedTask;
    }
}
