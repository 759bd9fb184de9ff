namespace NbaPipeline.LocalCloud.Slack;

/// <summary>The ways by which a message or a file comes or changes, in Slack's words.</summary>
public static class SlackMethod
{
    public const string Webhook = "webhook";
    public const string PostMessage = "chat.postMessage";
    public const string Update = "chat.update";
    public const string AnnounceFile = "files.getUploadURLExternal";
    public const string CompleteFile = "files.completeUploadExternal";
}
