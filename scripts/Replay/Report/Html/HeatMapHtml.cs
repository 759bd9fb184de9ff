namespace NbaPipeline.Replay;

/// <summary>The map: a row a game date, a column a phase, and in a cell one link a fault, which leads to its story.</summary>
internal static class HeatMapHtml
{
    private const int Share = 60_000;
    private const int MostMarks = 8;

    private const string Key =
        "<p class=\"key\"><span>◉ told</span> <span>✘ missed</span> <span>○ nobody had to be told</span> "
        + "<span>⚑ false alert</span> "
        + "<span>◔ visible to somebody who knows everything</span> <span>‼ Critical</span> <span>✔ said to be over</span> <span>… not said to be over</span></p>";

    public static string Of(HeatMap map)
    {
        var portion = new Portion(Share);
        var rows = portion.Take(map.Dates.Select(date => Row(map, date)));
        return Key + PageText.Wide("Heat map") + "<table class=\"heat\"><thead><tr><th scope=\"col\">Game date</th>"
            + string.Concat(map.Phases.Select(Head))
            + $"</tr></thead><tbody>{rows}</tbody></table></div>"
            + PageText.LeftOut(portion.LeftOut, "game date")
            + Elsewhere(map.Elsewhere);
    }

    private static string Head(PhaseColumn phase) =>
        $"<th scope=\"col\"{(phase.HasContent ? "" : " class=\"none\"")}>{phase.Number} {phase.Name}</th>";

    private static string Elsewhere(int cells) => cells == 0
        ? ""
        : $"<p class=\"more\">{PageText.Count(cells, "cell")} named by false alerts only, far from the scenario or in no phase of this map.</p>";

    private static string Row(HeatMap map, DateOnly date)
    {
        var games = map.Games.GetValueOrDefault(date);
        return $"<tr><th scope=\"row\">{PageText.Day(date)}<small>{(games == 0 ? "no games" : PageText.Count(games, "game"))}</small></th>"
            + string.Concat(map.Phases.Select(phase => Cell(phase, [.. map.Marks[(date, phase.Number)]]))) + "</tr>";
    }

    private static string Cell(PhaseColumn phase, IReadOnlyList<HeatMark> marks) => (phase.HasContent, marks) switch
    {
        (false, _) => "<td class=\"none\">no function yet</td>",
        (_, []) => phase.IsWatched ? "<td class=\"calm\">· healthy, nothing said</td>" : "<td class=\"none\">no function yet</td>",
        _ => $"<td>{string.Concat(marks.Take(MostMarks).Select(Mark))}{More(marks.Count - MostMarks)}</td>",
    };

    private static string More(int more) => more > 0 ? $"<small>and {more} more, in the lists below</small>" : "";

    private static string Mark(HeatMark mark) =>
        $"<a class=\"mark {mark.State.ToString().ToLowerInvariant()}\" href=\"#{(mark.Fault is { } fault ? $"fault-{fault}" : "false")}\">"
        + $"<b>{Head(mark)}</b>{string.Concat(Lines(mark).Select(line => $"<span>{line}</span>"))}</a>";

    private static string Head(HeatMark mark) => mark.State switch
    {
        HeatState.Told => $"◉ {PageText.Brief(mark.Name, 40)}",
        HeatState.Missed => $"✘ {PageText.Brief(mark.Name, 40)}",
        HeatState.Exempt => $"○ {PageText.Brief(mark.Name, 40)}",
        _ => $"⚑ {PageText.Brief(mark.Name, 40)}",
    };

    private static IEnumerable<string> Lines(HeatMark mark) => mark.State switch
    {
        HeatState.False => [$"false alert {PageText.Short(mark.ToldAt!.Value)}", "nothing was wrong"],
        HeatState.Exempt => [$"{PageText.Encode(mark.Entity)}: nobody had to be told"],
        HeatState.Missed => [$"{PageText.Encode(mark.Entity)}: missed", Seen(mark)],
        _ when mark.Severity is null => [Seen(mark), $"◉ shown by a call that failed (5xx) {PageText.Short(mark.ToldAt!.Value)}"],
        _ => [Seen(mark), $"◉ told {After(mark)}", Loudness(mark), End(mark)],
    };

    private static string Seen(HeatMark mark) => mark.ObservableAt is { } at ? $"◔ visible from {PageText.Short(at)}" : "◔ by no rule";

    private static string End(HeatMark mark) => mark.ResolvedAt is { } at ? $"✔ over {PageText.Short(at)}" : "… not said to be over";

    private static string After(HeatMark mark) => mark.MinutesToDetect is { } minutes ? $"after {minutes} min" : PageText.Short(mark.ToldAt!.Value);

    private static string Loudness(HeatMark mark) => mark.CriticalAt is { } at ? $"‼ Critical {PageText.Short(at)}" : $"up to {mark.Severity}";
}
