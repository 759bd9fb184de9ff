using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The open incidents as cards, the worst first: what, since when, who knows, and what to type next.</summary>
internal static class IncidentsHtml
{
    /// <summary>Cards; the rest is counted, and is in the JSON.</summary>
    private const int Most = 30;

    private const int MostDates = 6;

    public static string Of(IReadOnlyList<OpenIncident> incidents, DateTimeOffset now, string whenEmpty) => incidents.Count == 0
        ? PageNotice.Empty(whenEmpty)
        : $"<div class=\"cards\">{string.Concat(incidents.Take(Most).Select(incident => Card(incident, now)))}</div>"
            + (incidents.Count > Most ? PageNotice.Empty($"and {incidents.Count - Most} more, milder or younger: ?format=json has them all") : "");

    private static string Card(OpenIncident incident, DateTimeOffset now) =>
        $"""
        <article class="card {ClassOf(incident.Severity)}">
        <h3><span class="state">{WordOf(incident.Severity)}</span> {PageText.Brief(incident.Title)}</h3>
        <p class="where"><b>{incident.State.ToString().ToLowerInvariant()}</b> · {PageText.Time(incident.OpenedAt)}, {PageText.Age(incident.OpenedAt, now)} · {Dates(incident.Dates)}</p>
        <p>{PageText.Brief(incident.Impact, 300)}</p>
        {Mark(incident.Mark)}{(incident.Command is { } command ? string.Concat(command.Split('\n').Take(3).Select(CommandHtml.Command)) : "")}
        {CommandHtml.Actions("Acknowledge, silence, call it false", OperatorCommand.ForIncident(incident.Id))}
        <p class="id"><code>{PageText.Brief(incident.Id)}</code> · seen by {PageText.Brief(incident.Function)}</p>
        </article>
        """;

    private static string ClassOf(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.Warning => "late",
        _ => "calm",
    };

    private static string WordOf(Severity severity) => severity switch
    {
        Severity.Critical => "■ Critical",
        Severity.Warning => "▲ Warning",
        _ => "● Info",
    };

    private static string Dates(IReadOnlyList<DateOnly> dates) => dates.Count > MostDates
        ? $"{dates.Count} dates, {dates[0]:d MMM} to {dates[^1]:d MMM}"
        : string.Join(", ", dates.Select(date => $"<a href=\"?date={PageText.Iso(date)}\">{date:d MMM}</a>"));

    private static string Mark(OperatorMark? mark) => mark is null
        ? ""
        : $"<p class=\"mark\">{WordsOf(mark.Kind)} by {PageText.Brief(mark.Author)} until {PageText.Time(mark.Until)}: {PageText.Brief(mark.Reason, 300)}</p>";

    private static string WordsOf(MarkKind kind) => kind is MarkKind.FalsePositive ? "called false" : kind.ToString().ToLowerInvariant();
}
