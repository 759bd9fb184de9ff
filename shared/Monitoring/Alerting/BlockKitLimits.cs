namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// What Slack accepts in one message; longer texts are cut with a mark, because Slack refuses the whole message.
/// See https://docs.slack.dev/reference/block-kit/blocks.
/// </summary>
public static class BlockKitLimits
{
    public const int Header = 150;
    public const int Section = 3000;
    public const int Field = 2000;
    public const int Fields = 10;
    public const int BlockId = 255;

    public static string Cut(string text, int limit) => text.Length <= limit ? text : $"{text[..(limit - 1)]}…";
}
