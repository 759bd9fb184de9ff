namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What the log of conflicts can say about a date, and when. Nobody but one function of those who watch writes it, and the same function retries:
/// so a conflict stands in it from that function's next call on, and its third retry has met it again no sooner than its calls allow.
/// </summary>
internal sealed class ConflictRetries(Watch watch)
{
    public const string Recovery = "streaming-conflict-recovery";
    private const int GamesAtLeast = 3;

    /// <summary>From one attempt to the next, and how long the rows of an attempt are waited for at most.</summary>
    private static readonly IReadOnlyList<(TimeSpan Pause, TimeSpan Wait)> Retries =
        [.. new[] { 5, 10, 20 }.Select(minutes => (TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes * 1.2)))];

    /// <summary>Every call at which one of the two rules holds: the third retry met it again, or more than half of the games conflict.</summary>
    /// <param name="conflicts">Those of one date, each with its end.</param>
    /// <param name="games">The date's games.</param>
    /// <param name="over">When all of them are over: before, nothing is loaded again.</param>
    public IEnumerable<DateTimeOffset> Critical(IReadOnlyList<(DateTimeOffset At, DateTimeOffset Until)> conflicts, int games, DateTimeOffset? over)
    {
        var (tried, last, asked) = (0, DateTimeOffset.MinValue, (DateTimeOffset?)null);
        foreach (var now in Calls())
        {
            var open = conflicts.Where(one => one.At <= now && now < one.Until).ToList();
            if (open.Count >= GamesAtLeast && 2 * open.Count > games)
            {
                yield return now;
                continue;
            }

            if (open.Count == 0)
            {
                continue;
            }

            (tried, last, asked) = asked is { } at && now >= at + Retries[tried].Wait ? (tried + 1, at, null) : (tried, last, asked);
            if (tried == Retries.Count)
            {
                yield return now;
                yield break;
            }

            var since = open.Select(one => one.At).Append(last).Max();
            asked ??= now >= over && now >= since + Retries[tried].Pause ? now : null;
        }
    }

    private IEnumerable<DateTimeOffset> Calls() => watch.Functions.FirstOrDefault(function => function.Name == Recovery)?.Calls ?? [];
}
