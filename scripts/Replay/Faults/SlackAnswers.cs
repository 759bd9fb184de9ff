using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.Replay;

/// <summary>What Slack says with a status, in its own words.</summary>
internal static class SlackAnswers
{
    private const int AskedToWaitSeconds = 2;

    public static SlackFault Of(int status) => status switch
    {
        429 => new(status, """{"ok":false,"error":"ratelimited"}""", AskedToWaitSeconds),
        403 => new(status, "action_prohibited"),
        404 => new(status, "no_service"),
        410 => new(status, "channel_is_archived"),
        >= 500 => new(status, "Service Unavailable"),
        _ => new(status, "invalid_payload"),
    };
}
