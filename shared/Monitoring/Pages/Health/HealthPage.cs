using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The pipeline's health as a page: what is wrong first, then how the season went, then what moves slowly. Pure.</summary>
public static class HealthPage
{
    public static Page Of(HealthBoard board, PageSettings settings)
    {
        var link = HealthLink.And(board.AsOf);
        IReadOnlyList<PagePart> parts =
        [
            new("incidents", "Open incidents", PageNotice.Of(board.Incidents, incidents => IncidentsHtml.Of(incidents, board.Now, "No incident is open: nobody has to act."))),
            new("budgets", "Budgets", PageNotice.Of(board.Budgets, BudgetsHtml.Of)) { Aside = "bad days against those allowed, 28 days" },
            new("season", "Season", SeasonOf(board, link)),
            new("timeline", "Timeline", TimelineHtml.Of(board.Timeline)) { Aside = $"<a href=\"{PageText.Encode(HealthLink.ToDate(board.Timeline.Date, board.AsOf))}\">{PageText.Day(board.Timeline.Date)}</a>, Eastern time" },
            new("trends", "Trends", TrendsHtml.Of(board.Trends)) { Aside = $"{TrendRound.Days} days" },
            new("monitors", "Monitors", PageNotice.Of(board.Monitors, beats => MonitorsHtml.Of(beats, board.Now))),
        ];
        return PageFrame.Of("Pipeline health", LeadOf(board), parts, CostHtml.Of(board.Cost, board.Now, board.AsOf, HealthLink.ToJson(board)), settings, board.CouldLook);
    }

    private static string LeadOf(HealthBoard board) =>
        $"<p class=\"lead\">{Newest(board.Season.Value)} · {OpenOf(board.Incidents)}, as of {PageText.Time(board.Now)}</p>"
        + "<form class=\"jump\" method=\"get\"><label>Evidence of a date <input type=\"date\" name=\"date\" required></label><button>Show</button></form>"
        + CommandHtml.Template;

    private static string Newest(SmokeReport? report) => report?.Dates.LastOrDefault(date => date.Light is not (SmokeLight.NoGames or SmokeLight.NotDue)) is { } date
        ? $"{LightLook.Of(date.Light).Square} <b>{PageText.Day(date.Date)}</b>: {LightLook.Of(date.Light).Words}{(date.Score is { } score ? $", score {score}" : "")}"
        : $"{LightLook.Of(SmokeLight.Unknown).Square} {(report is null ? "how the season stands is unknown" : "no date with games has been judged")}";

    private static string OpenOf(Part<IReadOnlyList<OpenIncident>> incidents) => incidents.Value switch
    {
        null => "open incidents unknown",
        { Count: 0 } => "no open incident",
        { } open => $"<b>{PageText.Count(open.Count, "open incident")}</b>, {open.Count(incident => incident.Severity is Severity.Critical)} critical",
    };

    private static string SeasonOf(HealthBoard board, string link) => PageNotice.Of(
        board.Season,
        report => report.Dates.All(date => date.Light is SmokeLight.NoGames) && report.CouldLook
            ? PageNotice.Empty($"No counting game from {PageText.Day(board.Span.Value!.From)} to {PageText.Day(board.Span.Value.To)}.")
            : HeatMapHtml.Of(board.Span.Value!, report, link));
}
