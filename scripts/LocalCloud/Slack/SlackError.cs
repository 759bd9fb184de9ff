namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Slack's words for what it refuses, the same from a webhook and from the Web API.</summary>
internal static class SlackError
{
    public const string NoService = "no_service";
    public const string InvalidPayload = "invalid_payload";
    public const string InvalidJson = "invalid_json";
    public const string UnknownMethod = "unknown_method";
    public const string NotAuthed = "not_authed";
    public const string InvalidAuth = "invalid_auth";
    public const string ChannelNotFound = "channel_not_found";
    public const string MessageNotFound = "message_not_found";
    public const string ThreadNotFound = "thread_not_found";
    public const string NoText = "no_text";
    public const string InvalidBlocks = "invalid_blocks";
    public const string InvalidArguments = "invalid_arguments";
    public const string MissingScope = "missing_scope";
    public const string FileNotFound = "file_not_found";
    public const string BlocksTooLong = "msg_blocks_too_long";
}
