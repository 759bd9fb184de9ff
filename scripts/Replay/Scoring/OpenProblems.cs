using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Which problems the channel's readers believe to be open, so that one that is opened twice is seen.</summary>
internal sealed class OpenProblems
{
    private readonly Dictionary<string, HashSet<Cell>> _cellsOf = new(StringComparer.Ordinal);

    /// <summary>Takes the message in, and tells whether it opens, as a new message, what was open already.</summary>
    public bool IsSecondOpening(ReplayPost post)
    {
        var cells = Own(post);
        var isSecond = post is { Kind: PostKind.Open, Delivery: PostDelivery.Message } && cells.Count > 0 && cells.All(IsOpen);
        if (post.Kind is PostKind.Resolve or PostKind.Expire)
        {
            _cellsOf.Remove(post.Problem);
        }
        else if (!isSecond)
        {
            _cellsOf[post.Problem] = cells;
        }

        return isSecond;
    }

    private bool IsOpen(Cell cell) => _cellsOf.Values.Any(cells => cells.Contains(cell));

    private static HashSet<Cell> Own(ReplayPost post) => Fingerprint.TryParse(post.Fingerprint)?.Cells().ToHashSet() ?? [];
}
