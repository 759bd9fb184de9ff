namespace NbaPipeline.Replay;

/// <summary>The scoreboard as a table, each figure beside its goal, the answer in words and not in colour alone.</summary>
internal static class FiguresHtml
{
    public static string Of(IReadOnlyList<ReportFigure> figures) =>
        PageText.Wide("Figures") + "<table class=\"figures\"><thead><tr><th scope=\"col\">Figure</th>"
        + "<th scope=\"col\">Measured</th><th scope=\"col\">Goal</th><th scope=\"col\">Goal met</th></tr></thead><tbody>"
        + string.Concat(figures.Select(Row)) + "</tbody></table></div>"
        + "<p class=\"more\">The time a replay takes differs from run to run; it stands in the scoreboard's JSON only, as <i>wall_seconds</i>.</p>";

    private static string Row(ReportFigure figure) =>
        $"<tr><th scope=\"row\">{PageText.Encode(figure.Name)}</th><td>{PageText.Encode(figure.Measured)}</td>"
        + $"<td>{PageText.Encode(figure.Goal)}</td><td>{Answer(figure)}</td></tr>";

    private static string Answer(ReportFigure figure) => figure switch
    {
        { IsMet: true } => "<span class=\"good\">✔ met</span>",
        { IsMet: false } => "<span class=\"bad\">✘ not met</span>",
        { Goal: "" } => "",
        _ => "<span class=\"calm\">– not judged</span>",
    };
}
