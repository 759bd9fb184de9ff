namespace NbaPipeline.Replay;

/// <summary>
/// Puts edits and replies back to the message they belong to, by Slack's ids, or by the problem where a record has none.
/// What belongs to no message that was recorded stands for itself, so that nothing that was said is lost.
/// </summary>
internal sealed class MessageHistories
{
    private readonly List<MessageHistory> _all = [];
    private readonly Dictionary<(string Channel, string Key), MessageHistory> _byKey = [];

    public static IReadOnlyList<MessageHistory> Of(IEnumerable<ReplayPost> posts)
    {
        var histories = new MessageHistories();
        foreach (var post in posts)
        {
            histories.Take(post);
        }

        return histories._all;
    }

    /// <summary>Under which message each post is shown.</summary>
    public static IReadOnlyDictionary<ReplayPost, int> Numbers(IEnumerable<MessageHistory> histories)
    {
        var numbers = new Dictionary<ReplayPost, int>(ReferenceEqualityComparer.Instance);
        foreach (var history in histories)
        {
            foreach (var version in history.Replies.Prepend(history).SelectMany(one => one.Versions))
            {
                numbers[version.Post] = history.Number;
            }
        }

        return numbers;
    }

    private void Take(ReplayPost post)
    {
        var key = post.Delivery == PostDelivery.Reply ? post.ThreadTimestamp : post.Timestamp;
        if (post.Delivery == PostDelivery.Message || !_byKey.TryGetValue((post.Channel, key.Length > 0 ? key : post.Problem), out var known))
        {
            _all.Add(new(_all.Count + 1, post));
            Know(post, _all[^1]);
            _byKey[(post.Channel, post.Problem)] = _all[^1];
        }
        else if (post.Delivery == PostDelivery.Edit)
        {
            known.Edit(post);
        }
        else
        {
            Know(post, known.Answer(post));
        }
    }

    private void Know(ReplayPost post, MessageHistory history)
    {
        if (post.Timestamp.Length > 0)
        {
            _byKey[(post.Channel, post.Timestamp)] = history;
        }
    }
}
