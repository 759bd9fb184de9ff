using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Functions;

internal sealed class MessageFunction(Received<(CloudEvent Event, MessagePublishedData? Data)> received)
    : ICloudEventFunction<MessagePublishedData>
{
    public Task HandleAsync(CloudEvent cloudEvent, MessagePublishedData data, CancellationToken cancellationToken)
    {
        received.Enqueue((cloudEvent, data));
        return Task.CompletedTask;
    }
}

internal sealed class UntypedEventFunction(Received<CloudEvent> received) : ICloudEventFunction
{
    public Task HandleAsync(CloudEvent cloudEvent, CancellationToken cancellationToken)
    {
        received.Enqueue(cloudEvent);
        return Task.CompletedTask;
    }
}

/// <summary>Its data type names no formatter.</summary>
internal sealed class FormatterlessFunction : ICloudEventFunction<Visit>
{
    public Task HandleAsync(CloudEvent cloudEvent, Visit data, CancellationToken cancellationToken) => Task.CompletedTask;
}
