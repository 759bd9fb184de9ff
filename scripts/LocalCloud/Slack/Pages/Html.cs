using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>Text on its way into the page: whatever a message says, it stays text.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);

    /// <summary>Slack is sent these three, and only these, for what is no markup: decoded once here, encoded once for the page.</summary>
    public static string FromSlack(string text) => Encode(Decode(text));

    public static string Decode(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
