using System.Text;
using System.Text.RegularExpressions;

namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>Slack's text markup as HTML. What it does not know stays as it was written.</summary>
internal static partial class Mrkdwn
{
    // Stands for code and links while the rest is styled, for nothing in them is markup. A text that holds this character
    // itself is no danger: there it is encoded.
    private const char Mark = '\uE000';

    public static string ToHtml(string text)
    {
        var finished = new List<string>();
        var open = new StringBuilder();
        var from = 0;
        foreach (Match match in CodeOrAngles().Matches(text))
        {
            open.Append(Html.FromSlack(text[from..match.Index])).Append(Mark);
            finished.Add(Finish(match));
            from = match.Index + match.Length;
        }

        open.Append(Html.FromSlack(text[from..]));
        var next = 0;
        return AnyMark().Replace(MrkdwnLines.ToHtml(Style(open.ToString())), _ => finished[next++]);
    }

    private static string Finish(Match match) => match.Groups switch
    {
        { } groups when groups["block"].Success => $"<pre>{Html.FromSlack(groups["block"].Value.Trim('\n'))}</pre>",
        { } groups when groups["code"].Success => $"<code>{Html.FromSlack(groups["code"].Value)}</code>",
        var groups => MrkdwnReference.ToHtml(groups["angles"].Value),
    };

    private static string Style(string html) => Strike().Replace(Italic().Replace(Bold().Replace(html, "<b>$1</b>"), "<i>$1</i>"), "<s>$1</s>");

    [GeneratedRegex("\n?```(?<block>.+?)```\n?|`(?<code>[^`\n]+)`|<(?<angles>[^<>\n]+)>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeOrAngles();

    [GeneratedRegex("\uE000")]
    private static partial Regex AnyMark();

    [GeneratedRegex(@"(?<![\p{L}\p{N}*])\*(?!\s)([^*\n]+)(?<!\s)\*(?![\p{L}\p{N}*])")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])_(?!\s)([^_\n]+)(?<!\s)_(?![\p{L}\p{N}_])")]
    private static partial Regex Italic();

    [GeneratedRegex(@"(?<![\p{L}\p{N}~])~(?!\s)([^~\n]+)(?<!\s)~(?![\p{L}\p{N}~])")]
    private static partial Regex Strike();
}
