namespace NbaPipeline.Replay;

/// <summary>What reached Slack; the engine asks after every invocation, and so knows whose message it was.</summary>
public interface IPostLog
{
    /// <summary>The messages since the last call, in order.</summary>
    IReadOnlyList<PostedMessage> TakeNew();
}
