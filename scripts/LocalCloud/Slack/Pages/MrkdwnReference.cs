namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>What Slack writes between angle brackets: links, mentions, dates. Anything else is text with brackets.</summary>
internal static class MrkdwnReference
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    public static string ToHtml(string reference)
    {
        var (target, label) = reference.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar
            ? (reference[..bar], reference[(bar + 1)..])
            : (reference, null);
        return target switch
        {
            "!here" or "!channel" or "!everyone" => Mention($"@{target[1..]}"),
            _ when target.StartsWith("!date^", StringComparison.Ordinal) => Html.FromSlack(label ?? target),
            _ when target.StartsWith("!subteam^", StringComparison.Ordinal) => Mention(label ?? "@group"),
            ['@', .. var user] => Mention($"@{label ?? user}"),
            ['#', .. var id] => Mention($"#{label ?? SlackChannel.ById(id)?.Name ?? id}"),
            _ when IsAddress(target) => Link(Html.Decode(target), label ?? target),
            _ => Html.FromSlack($"<{reference}>"),
        };
    }

    // javascript: and its like are addresses too, but none that Slack would open.
    private static bool IsAddress(string target) => Uri.TryCreate(target, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme);

    private static string Link(string address, string label) =>
        $"<a href=\"{Html.Encode(address)}\" target=\"_blank\" rel=\"noopener noreferrer\">{Html.FromSlack(label)}</a>";

    private static string Mention(string words) => $"<span class=\"mention\">{Html.FromSlack(words)}</span>";
}
