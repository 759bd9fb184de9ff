using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.Replay;

/// <summary>
/// The messages as Slack shows them, each once in its last state. Where they do not all fit, the oldest earlier versions go
/// first, then the oldest replies, then the oldest messages: what was said last about a problem is what a reader needs.
/// </summary>
internal sealed class MessagesHtml
{
    /// <summary>What the frames of a thread and of earlier versions take.</summary>
    private const string Frames = "<details class=\"thread\"><summary><span class=\"replies\">10,000 earlier versions</span></summary></details>";

    private readonly Portion _portion;
    private readonly Dictionary<int, string> _bodies = [];
    private readonly Dictionary<(int Message, int Place), string> _replies = [];
    private readonly Dictionary<(int Message, int Place), string> _versions = [];
    private int _leftOutMessages;
    private int _leftOutReplies;
    private int _leftOutVersions;

    public MessagesHtml(IReadOnlyList<MessageHistory> histories, int bytes)
    {
        _portion = new(bytes);
        var newest = histories.Reverse().ToList();
        newest.ForEach(KeepLast);
        newest.ForEach(KeepReplies);
        newest.SelectMany(history => history.Versions.SkipLast(1).Select((version, place) => (history, version, place)))
            .OrderByDescending(one => one.version.Post.At)
            .ToList()
            .ForEach(one => KeepVersion(one.history, one.version, one.place));
        Html = histories.Count == 0
            ? "<p>Nothing was posted.</p>"
            : LeftOut(_leftOutMessages, "messages") + LeftOut(_leftOutReplies, "replies") + LeftOut(_leftOutVersions, "earlier versions")
                + string.Concat(histories.Where(history => _bodies.ContainsKey(history.Number)).Select(Show));
    }

    public string Html { get; }

    /// <summary>The numbers of the messages that can be linked to.</summary>
    public IReadOnlySet<int> Shown => _bodies.Keys.ToHashSet();

    private static string LeftOut(int count, string what) => PageText.LeftOut(count, $"of the oldest {what}", $"of the oldest {what}");

    private void KeepLast(MessageHistory history)
    {
        var edited = history.Versions.Count > 1 ? history.Last.Post.At : (DateTimeOffset?)null;
        var body = SlackPicture.Contents(history.Last.Body, edited);
        if (_portion.Fits(Frame(history, body, Frames + Frames)))
        {
            _bodies[history.Number] = body;
        }
        else
        {
            _leftOutMessages++;
        }
    }

    private void KeepReplies(MessageHistory history)
    {
        foreach (var (place, reply) in history.Replies.Index().Reverse())
        {
            var (id, words, at) = ($"m{history.Number}r{place + 1}", $"reply {place + 1} of {history.Replies.Count}", reply.Versions[0].Post.At);
            _leftOutReplies += Keep(_replies, history, place, SlackPicture.Message(id, Placed(words, at), at, SlackPicture.Contents(reply.Last.Body), ""));
        }
    }

    private void KeepVersion(MessageHistory history, MessageVersion version, int place)
    {
        var (id, words, at) = ($"m{history.Number}v{place + 1}", $"version {place + 1} of {history.Versions.Count}", version.Post.At);
        _leftOutVersions += Keep(_versions, history, place, SlackPicture.Message(id, Placed(words, at), at, SlackPicture.Contents(version.Body), ""));
    }

    private int Keep(Dictionary<(int Message, int Place), string> kept, MessageHistory history, int place, string html)
    {
        var fits = _bodies.ContainsKey(history.Number) && _portion.Fits(html);
        if (fits)
        {
            kept[(history.Number, place)] = html;
        }

        return fits ? 0 : 1;
    }

    private string Show(MessageHistory history) => Frame(
        history, _bodies[history.Number],
        Fold(_replies, history, history.Replies.Count, "reply", "replies")
            + Fold(_versions, history, history.Versions.Count - 1, "earlier version", "earlier versions"));

    private static string Fold(Dictionary<(int Message, int Place), string> kept, MessageHistory history, int count, string one, string many)
    {
        var html = string.Concat(Enumerable.Range(0, count).Select(place => kept.GetValueOrDefault((history.Number, place))));
        return html.Length == 0
            ? ""
            : $"<details class=\"thread\"><summary><span class=\"replies\">{PageText.Count(count, one, many)}</span></summary>{html}</details>";
    }

    private static string Frame(MessageHistory history, string body, string below)
    {
        var first = history.Versions[0].Post;
        var words = $"{(first.Channel.Length == 0 ? "" : $"#{first.Channel.TrimStart('#')} · ")}message {history.Number}";
        return SlackPicture.Message($"m{history.Number}", Placed(words, first.At), first.At, body, below);
    }

    // Slack has a line across the page for each day; a thread of a week needs the day at each of its answers.
    private static string Placed(string words, DateTimeOffset at) => $"{words} · {PageText.Day(Eastern.DateOf(at))}";
}
