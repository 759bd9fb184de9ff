using System.Text;
using System.Text.RegularExpressions;

namespace Google.Cloud.Functions.Framework.Events;

/// <summary>Undoes what senders do to header values: double quotes with backslashes, and percent-encoded UTF-8.</summary>
internal static partial class HeaderValue
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Decode(string value)
    {
        var unquoted = Quoted().Replace(value, match => Escaped().Replace(match.Groups[1].Value, "$1"));
        return BadPercent().IsMatch(unquoted)
            ? throw new ArgumentException("Invalid HTTP header value for CloudEvent attribute: percent is not followed by two hex digits")
            : PercentEncoded().Replace(unquoted, match => Text(match.Value));
    }

    private static string Text(string percentEncoded)
    {
        try
        {
            return s_strict.GetString(Convert.FromHexString(percentEncoded.Replace("%", "", StringComparison.Ordinal)));
        }
        catch (DecoderFallbackException e)
        {
            throw new ArgumentException("Invalid HTTP header value for CloudEvent attribute: percent-encoded value is invalid UTF-8", e);
        }
    }

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})")]
    private static partial Regex BadPercent();

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2})+")]
    private static partial Regex PercentEncoded();
}
