namespace NbaPipeline.LocalCloud.Slack;

/// <summary>
/// What Slack takes in one message; one character more and it refuses the whole. The numbers of blocks are from
/// https://docs.slack.dev/reference/block-kit/blocks, the longest text from
/// https://docs.slack.dev/reference/methods/chat.postMessage.
/// </summary>
internal static class SlackLimits
{
    public const int Blocks = 50;
    public const int Header = 150;
    public const int Section = 3000;
    public const int Fields = 10;
    public const int Field = 2000;
    public const int BlockId = 255;
    public const int AltText = 2000;
    public const int Text = 40_000;

    // Slack publishes no number: messages from about 13,000 on were refused (https://github.com/slackapi/bolt-js/issues/2509).
    public const int BlockTexts = 11_000;
}
