using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.Replay;

/// <summary>What reached the local cloud's Slack since it was last asked, edits and replies among it, pictures in it.</summary>
public sealed class SinkPosts(SlackSink sink) : IPostLog
{
    private int _taken;

    public IReadOnlyList<PostedMessage> TakeNew()
    {
        var all = sink.Calls;
        var fresh = all.Skip(_taken).Select(call => new PostedMessage(call.At, sink.Pictured(Placed(call)).ToJsonString()) { Timestamp = call.Timestamp }).ToList();
        _taken = all.Count;
        return fresh;
    }

    // A webhook's body does not say where it went, and a call of the Web API may say it by id.
    private static JsonObject Placed(SlackCall call)
    {
        var body = call.Body.DeepClone().AsObject();
        body["channel"] = call.Channel;
        return body;
    }
}
