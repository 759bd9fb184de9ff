using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Locks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The locks as a page: who holds what since when and until when, and for what is over, how it is released. Pure.</summary>
public static class LockPage
{
    public static Page Of(LockBoard board, PageSettings settings)
    {
        IReadOnlyList<PagePart> parts =
        [
            PartOf("expired", "Expired, with a holder", board, row => row.State is LockState.Expired, "No lock is left behind: each one is held, or nobody's."),
            PartOf("held", "Held", board, row => row.State is LockState.Held, "Nobody holds a lock at this moment."),
            .. Where(LockState.Unknown, "unclear", "Unclear", board),
            .. Where(LockState.Free, "free", "Free", board),
            new("collections", "Where was looked", LockShelvesHtml.Of(board)),
        ];
        return PageFrame.Of("Locks", LeadOf(board), parts, FooterOf(board), settings, board.CouldLook);
    }

    private static string LeadOf(LockBoard board) =>
        $"<p class=\"lead\">{string.Join(" · ", Counts(board))}, as of {PageText.Time(board.Now)}.</p>"
        + string.Concat(board.Shelves.Where(shelf => shelf.Locks.Unknown is not null)
            .Select(shelf => PageNotice.Unknown($"{shelf.Collection} could not be read: {shelf.Locks.Unknown}. What is missing here may be held.")))
        + CommandHtml.Template;

    private static IEnumerable<string> Counts(LockBoard board) =>
        from state in new[] { (LockState.Expired, "expired"), (LockState.Held, "held"), (LockState.Unknown, "unclear"), (LockState.Free, "free") }
        select $"<b>{board.Rows.Count(row => row.State == state.Item1)}</b> {state.Item2}";

    // What is nobody's concern has a part only where there is something in it.
    private static IEnumerable<PagePart> Where(LockState state, string id, string title, LockBoard board) =>
        board.Rows.Any(row => row.State == state) ? [PartOf(id, title, board, row => row.State == state, "")] : [];

    private static PagePart PartOf(string id, string title, LockBoard board, Func<LockBoardRow, bool> isMeant, string whenEmpty)
    {
        var rows = board.Rows.Where(isMeant).ToList();
        var empty = board.CouldLook ? whenEmpty : "None in the collections that could be read.";
        return new(id, title, rows.Count == 0 ? PageNotice.Empty(empty) : $"<div class=\"cards\">{string.Concat(rows.Select(row => LockHtml.Of(row, board.Now)))}</div>")
        {
            Aside = rows.Count == 0 ? "" : PageText.Count(rows.Count, "lock"),
        };
    }

    private static string FooterOf(LockBoard board) =>
        $"<p>{PageText.Count(board.Shelves.Count, "list")} of documents and no query; nothing was changed. The same as <a href=\"?format=json\">JSON</a>.</p>"
        + $"<p>A lock is released only when it expired, still names the holder and the operation that you see, and you say why; the release is written down. {TimeText.Both(board.Now)}.</p>";
}
