namespace NbaPipeline.Replay;

/// <summary>Calls for nothing, and silences that were none, in words.</summary>
internal static class AlertsHtml
{
    private const int Share = 14_000;

    public static string Of(Scoreboard score, IReadOnlyList<FaultStory> faults)
    {
        var indexes = faults.ToDictionary(fault => fault.Score.Fault, fault => fault.Index, StringComparer.Ordinal);
        return "<h3>False alerts</h3>"
            + List(score.FalseAlerts.Select(Line), Share, "false alert", "✔ None: nobody was called for nothing.")
            + "<h3>Missed faults</h3>"
            + List(score.Missed.Select(fault => Line(faults[indexes[fault]])), Share / 2, "missed fault", "✔ None: everything that could be seen was told.");
    }

    private static string List(IEnumerable<string> lines, int share, string what, string none)
    {
        var portion = new Portion(share);
        var html = portion.Take(lines);
        return html.Length == 0 && portion.LeftOut == 0 ? $"<p>{none}</p>" : $"<ul class=\"events\">{html}</ul>{PageText.LeftOut(portion.LeftOut, what)}";
    }

    private static string Line(FalseAlert alert) =>
        $"<li>⚑ {PageText.Time(alert.At)} {PageText.Brief(alert.Function, 60)} said “{PageText.Brief(alert.Title)}”: {PageText.Brief(alert.Why, 200)}.</li>";

    private static string Line(FaultStory fault) =>
        $"<li>✘ <a href=\"#fault-{fault.Index}\">{PageText.Brief(fault.Score.Fault, 80)}</a> could be seen from "
        + $"{PageText.Time(fault.Score.ObservableAt, "no moment that a rule names")}, and nobody was told.</li>";
}
