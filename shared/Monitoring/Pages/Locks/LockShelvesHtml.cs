namespace NbaPipeline.Monitoring.Pages;

/// <summary>The collections that were looked into, so that an empty page says where nothing is.</summary>
internal static class LockShelvesHtml
{
    public static string Of(LockBoard board) =>
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"collections-title\"><table><thead><tr><th scope=\"col\">Collection</th><th scope=\"col\">Whose</th><th scope=\"col\">What it keeps apart</th><th scope=\"col\" class=\"n\">Locks</th></tr></thead><tbody>"
        + string.Concat(board.Shelves.Select(Row)) + "</tbody></table></div>";

    private static string Row(LockBoardShelf shelf) =>
        $"<tr><th scope=\"row\"><code>{PageText.Encode(shelf.Collection)}</code></th><td>{(shelf.IsOurs ? "ours" : "the pipeline's")}</td><td>{PageText.Encode(shelf.What)}</td>"
        + $"<td class=\"n\">{(shelf.Locks.Value is { } locks ? locks.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : "<b>? unknown</b>")}</td></tr>";
}
