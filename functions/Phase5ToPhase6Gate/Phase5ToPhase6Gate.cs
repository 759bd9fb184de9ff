using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Gates;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Lets predictions be exported once the table has them for the games, whatever the batch says of
/// itself.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class Phase5ToPhase6Gate(GateDoor door) : ICloudEventFunction<MessagePublishedData>
{
    public Task HandleAsync(CloudEvent cloudEvent, MessagePublishedData data, CancellationToken cancellationToken) =>
        door.ReceiveAsync(GateCatalogue.Phase5ToPhase6, GateEvent.MessageOf(cloudEvent, data), cancellationToken);
}
