using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>One date's evidence as a page: what each light was lit for, why something is missing and what to type, what was done for it. Pure.</summary>
public static class DatePage
{
    private const int MostEvidence = 8;

    public static Page Of(DateBoard board, PageSettings settings)
    {
        var date = board.Lights.Dates[0];
        IReadOnlyList<PagePart> parts =
        [
            new("lights", "Lights", LightsOf(board.Lights, date)),
            new("causes", "Causes", CausesOf(board.Causes)),
            new("incidents", "Open incidents", PageNotice.Of(board.Incidents, incidents => IncidentsHtml.Of(incidents, board.Now, "No open incident is about this date."))),
            new("timeline", "Timeline", TimelineHtml.Of(board.Timeline)) { Aside = "Eastern time" },
        ];
        var lead = $"<p class=\"lead\">{LightLook.Of(date.Light).Square} <b>{LightLook.Of(date.Light).Words}</b>{(date.Score is { } score ? $", score {score}" : "")} · "
            + $"{Other(board, -1, "the day before")} · {Other(board, 1, "the day after")} · <a href=\"?{HealthLink.And(board.AsOf).TrimStart('&')}\">the season</a></p>{CommandHtml.Template}";
        return PageFrame.Of(
            PageText.Day(board.Date), lead, parts, CostHtml.Of(board.Cost, board.Now, board.AsOf, $"{HealthLink.ToDate(board.Date, board.AsOf)}&format=json"), settings, board.CouldLook);
    }

    private static string Other(DateBoard board, int days, string words) => $"<a href=\"{PageText.Encode(HealthLink.ToDate(board.Date.AddDays(days), board.AsOf))}\">{words}</a>";

    private static string LightsOf(SmokeReport report, SmokeDate date) =>
        (report.CouldLook ? "" : PageNotice.Unknown(string.Join("; ", report.Unknowns)))
        + $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"lights-title\"><table><thead><tr><th scope=\"col\">Phase<th scope=\"col\">Light<th scope=\"col\">Why</thead><tbody>"
        + string.Concat(date.Phases.Select(phase =>
            $"<tr id=\"p{(int)phase.Phase}\"><th scope=\"row\">{PhaseNames.Of(phase.Phase)}<td class=\"light\">{LightLook.Of(phase.Light).Square} {LightLook.Of(phase.Light).Words}{(phase.IsExcellent ? " +" : "")}<td>{PageText.Encode(phase.Why)}"))
        + $"</tbody></table></div>{CommandHtml.Command($"scripts/smoke-test {PageText.Iso(date.Date)} {PageText.Iso(date.Date)}")}";

    private static string CausesOf(RootReport report) => report switch
    {
        { CouldLook: false } => PageNotice.Unknown($"no cause is named where not everything could be looked at: {string.Join("; ", report.Unknowns)}"),
        { HasCauses: false } => PageNotice.Empty("Nothing is missing that is due."),
        _ => string.Concat(report.Issues.Where(issue => issue.Causes.Count > 0).Select(Issue)),
    };

    private static string Issue(RootFinding issue) => $"<h3>{PageText.Encode(issue.Summary)}</h3><div class=\"cards\">{string.Concat(issue.Causes.Select(Cause))}</div>";

    private static string Cause(RootCause cause) =>
        $"<article class=\"card calm\"><h4><span class=\"state\">{cause.Percent} %</span> {PageText.Encode(CauseWords.Of(cause.Cause))} <small>{PhaseNames.Of(cause.Phase)}</small></h4><ul>"
        + string.Concat(cause.Evidence.Take(MostEvidence).Select(line => $"<li>{PageText.Brief(line, 300)}"))
        + $"</ul>{(cause.Evidence.Count > MostEvidence ? $"<p class=\"more\">and {cause.Evidence.Count - MostEvidence} more</p>" : "")}"
        + $"{string.Concat(cause.Commands.Select(CommandHtml.Command))}</article>";
}
