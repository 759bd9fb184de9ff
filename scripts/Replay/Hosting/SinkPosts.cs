using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.Replay;

/// <summary>What reached the local cloud's Slack since it was last asked.</summary>
public sealed class SinkPosts(SlackSink sink) : IPostLog
{
    private int _taken;

    public IReadOnlyList<PostedMessage> TakeNew()
    {
        var all = sink.Messages;
        var fresh = all.Skip(_taken).Select(message => new PostedMessage(message.At, message.Body.ToJsonString())).ToList();
        _taken = all.Count;
        return fresh;
    }
}
