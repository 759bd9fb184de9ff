namespace NbaPipeline.Monitoring.Pages;

/// <summary>Whether the monitors themselves live: the silent ones by name, all of them in a table.</summary>
internal static class MonitorsHtml
{
    public static string Of(IReadOnlyList<MonitorBeat> beats, DateTimeOffset now)
    {
        var (silent, never) = (beats.Where(beat => beat.IsSilent).ToList(), beats.Count(beat => beat.Last is null));
        return $"<p>{beats.Count - silent.Count - never} of {beats.Count} ran when they were due{(never > 0 ? $"; {never} never ran here" : "")}.</p>"
            + (silent.Count == 0 ? "" : $"<ul class=\"named\">{string.Concat(silent.Select(beat => $"<li><b>▲ {PageText.Encode(beat.Function)}</b> silent, called {PageText.Time(beat.MissedSince!.Value)}"))}</ul>")
            + "<details><summary>All monitors</summary><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"All monitors\"><table><thead><tr><th scope=\"col\">Function<th scope=\"col\">Last run<th scope=\"col\">Outcome<th scope=\"col\">Revision</thead><tbody>"
            + string.Concat(beats.Select(beat => Row(beat, now))) + "</tbody></table></div></details>";
    }

    private static string Row(MonitorBeat beat, DateTimeOffset now) =>
        $"<tr><th scope=\"row\">{PageText.Encode(beat.Function)}<td>{(beat.Last is { } last ? $"{PageText.Time(last.At)}, {PageText.Age(last.At, now)}" : PageText.Unsaid("never"))}"
        + $"<td>{(beat.IsSilent ? "▲ silent" : PageText.Encode(beat.Last?.Outcome.ToString()))}<td>{PageText.Encode(beat.Last?.Revision)}";
}
