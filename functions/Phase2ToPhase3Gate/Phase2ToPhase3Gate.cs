using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Gates;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Lets phase 3 begin on a date once its box scores are there: every game at once, or after 06:00 ET with those there are, the
/// others named.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class Phase2ToPhase3Gate(GateDoor door) : ICloudEventFunction<MessagePublishedData>
{
    public Task HandleAsync(CloudEvent cloudEvent, MessagePublishedData data, CancellationToken cancellationToken) =>
        door.ReceiveAsync(GateCatalogue.Phase2ToPhase3, GateEvent.MessageOf(cloudEvent, data), cancellationToken);
}
