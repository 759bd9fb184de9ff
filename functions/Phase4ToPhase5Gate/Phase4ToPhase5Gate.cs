using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Gates;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// The circuit breaker before predictions: three of five processors with both critical ones, and features that are good enough;
/// for a date to come, what is made for dates to come.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class Phase4ToPhase5Gate(GateDoor door) : ICloudEventFunction<MessagePublishedData>
{
    public Task HandleAsync(CloudEvent cloudEvent, MessagePublishedData data, CancellationToken cancellationToken) =>
        door.ReceiveAsync(GateCatalogue.Phase4ToPhase5, GateEvent.MessageOf(cloudEvent, data), cancellationToken);
}
