using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Gates;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Keeps phase 4 from being built on holes: it begins on a date once each table that its mode needs has the games, and never on
/// an empty one.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class Phase3ToPhase4Gate(GateDoor door) : ICloudEventFunction<MessagePublishedData>
{
    public Task HandleAsync(CloudEvent cloudEvent, MessagePublishedData data, CancellationToken cancellationToken) =>
        door.ReceiveAsync(GateCatalogue.Phase3ToPhase4, GateEvent.MessageOf(cloudEvent, data), cancellationToken);
}
