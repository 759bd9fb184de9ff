namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>Lines that belong together, laid out: quotes by their bar, bullets by their indent, the rest as it stands.</summary>
internal static class MrkdwnLines
{
    private const string Quote = "&gt;";
    private const string QuoteOfAllThatFollows = "&gt;&gt;&gt;";
    private const string Bullet = "• ";

    private enum Kind { Text, Quote, Bullet }

    public static string ToHtml(string html)
    {
        var runs = new List<(Kind Kind, List<string> Lines)>();
        var quotesAll = false;
        foreach (var line in html.Split('\n'))
        {
            var (kind, words) = quotesAll ? (Kind.Quote, line) : Read(line);
            quotesAll |= line.StartsWith(QuoteOfAllThatFollows, StringComparison.Ordinal);
            if (runs.Count == 0 || runs[^1].Kind != kind)
            {
                runs.Add((kind, []));
            }

            runs[^1].Lines.Add(words);
        }

        return string.Concat(runs.Select(run => Show(run.Kind, run.Lines)));
    }

    private static (Kind Kind, string Words) Read(string line) => line switch
    {
        _ when line.StartsWith(QuoteOfAllThatFollows, StringComparison.Ordinal) => (Kind.Quote, line[QuoteOfAllThatFollows.Length..].TrimStart()),
        _ when line.StartsWith(Quote, StringComparison.Ordinal) => (Kind.Quote, line[Quote.Length..].TrimStart()),
        _ when line.StartsWith(Bullet, StringComparison.Ordinal) => (Kind.Bullet, line[Bullet.Length..]),
        _ => (Kind.Text, line),
    };

    private static string Show(Kind kind, List<string> lines) => kind switch
    {
        Kind.Quote => $"<blockquote>{string.Join('\n', lines)}</blockquote>",
        Kind.Bullet => $"<ul>{string.Concat(lines.Select(line => $"<li>{line}</li>"))}</ul>",
        _ => $"<div class=\"text\">{string.Join('\n', lines)}</div>",
    };
}
