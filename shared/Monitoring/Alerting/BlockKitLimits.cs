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
    public const int Blocks = 50;

    /// <summary>Of a picture's title, and of what is said to whoever cannot see it.</summary>
    public const int Picture = 2000;

    /// <summary>Characters of all texts together. Slack has refused 11,341 in blocks of which each was legal, and names no limit.</summary>
    public const int AllText = 9500;

    private const int LongestEntity = 5;

    /// <summary>Cuts between characters: neither an emoji nor an escaped <c>&amp;amp;</c> is left half.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = limit - 1;
        var open = text.LastIndexOf('&', end - 1, Math.Min(LongestEntity, end));
        if (open >= 0 && text.IndexOf(';', open) >= end)
        {
            end = open;
        }

        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}…";
    }
}
