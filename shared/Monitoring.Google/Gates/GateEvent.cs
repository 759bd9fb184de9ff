using CloudNative.CloudEvents;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Google.Gates;

/// <summary>
/// An event as it reached a function, as the message that the domain knows. The bus's id is the event's, whichever of the two is set; an empty
/// body is an event without data, and reaches us as none.
/// </summary>
public static class GateEvent
{
    private const string DryRun = "dry_run";

    public static GateMessage MessageOf(CloudEvent cloudEvent, MessagePublishedData? data) => new(
        data?.Message?.MessageId is { Length: > 0 } id ? id : cloudEvent.Id ?? "",
        data?.Message?.TextData ?? "",
        data?.Message?.Attributes.TryGetValue(DryRun, out var value) == true && value == "true");
}
