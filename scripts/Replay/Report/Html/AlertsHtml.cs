namespace NbaPipeline.Replay;

/// <summary>Calls for nothing, and silences that were none, in words.</summary>
internal static class AlertsHtml
{
    private const int Share = 14_000;

    public static string Of(Scoreboard score, IReadOnlyList<FaultStory> faults)
    {
        var (wrong, missed) = (new Portion(Share), new Portion(Share / 2));
        var indexes = faults.ToDictionary(fault => fault.Score.Fault, fault => fault.Index, StringComparer.Ordinal);
        return "<h3>False alerts</h3>" + (score.FalseAlerts.Count == 0
                ? "<p>✔ None: nobody was called for nothing.</p>"
                : $"<ul class=\"events\">{wrong.Take(score.FalseAlerts.Select(Line))}</ul>{PageText.LeftOut(wrong.LeftOut, "false alert")}")
            + "<h3>Missed faults</h3>" + (score.Missed.Count == 0
                ? "<p>✔ None: everything that could be seen was told.</p>"
                : $"<ul class=\"events\">{missed.Take(score.Missed.Select(fault => Line(faults[indexes[fault]])))}</ul>{PageText.LeftOut(missed.LeftOut, "missed fault")}");
    }

    private static string Line(FalseAlert alert) =>
        $"<li>⚑ {PageText.Time(alert.At)} {PageText.Brief(alert.Function, 60)} said “{PageText.Brief(alert.Title)}”: {PageText.Brief(alert.Why, 200)}.</li>";

    private static string Line(FaultStory fault) =>
        $"<li>✘ <a href=\"#fault-{fault.Index}\">{PageText.Brief(fault.Score.Fault, 80)}</a> could be seen from {PageText.Time(fault.Score.ObservableAt, "no moment that a rule names")}, and nobody was told.</li>";
}
