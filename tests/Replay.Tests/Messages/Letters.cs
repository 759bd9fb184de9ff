using CloudNative.CloudEvents;
using Google.Events.Protobuf.Cloud.PubSub.V1;

namespace NbaPipeline.Replay.Tests.Messages;

/// <summary>What a hosted function was brought.</summary>
public sealed class Letters
{
    public bool Fails { get; set; }

    public List<(string Id, string Source, string Data, string Subscription)> All { get; } = [];

    public void Add(CloudEvent cloudEvent, MessagePublishedData data) =>
        All.Add((cloudEvent.Id!, cloudEvent.Source!.ToString(), data.Message.Data.ToStringUtf8(), data.Subscription));
}
