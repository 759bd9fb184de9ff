using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>The part of Slack's text markup that our messages use, as HTML: bold, code, a block of code.</summary>
internal static partial class Mrkdwn
{
    public static string ToHtml(string text)
    {
        // Slack is sent &amp;, &lt; and &gt; for what is no markup; decoded once here, encoded once for the page.
        var html = HtmlEncoder.Default.Encode(WebUtility.HtmlDecode(text)).Replace("&#xA;", "\n", StringComparison.Ordinal);
        html = CodeBlock().Replace(html, "<code class=\"block\">$1</code>");
        html = Code().Replace(html, "<code>$1</code>");
        return Bold().Replace(html, "<b>$1</b>");
    }

    [GeneratedRegex("```(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=^|\s)\*([^*\s](?:[^*\n]*[^*\s])?)\*", RegexOptions.Multiline)]
    private static partial Regex Bold();
}
