using System.Globalization;
using System.Text;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>A game date's work as strips for the eye, and the same as tables for everybody.</summary>
internal static class TimelineHtml
{
    private const int Wide = 1000;
    private const int Thinnest = 4;
    private const int HoursApart = 6;

    public static string Of(DayTimeline day) =>
        $"<div class=\"strips\">{Axis(day)}{Decisions(day)}{string.Concat(Phases(day))}</div>"
        + "<p class=\"more\">A bar is a run; higher and red where it did not end well, hollow where it has not ended. Dots are evaluations, ticks above them RUN decisions, lines those that came to nothing.</p>"
        + TimelineTables.Of(day);

    private static string Axis(DayTimeline day) =>
        "<div class=\"strip axis\"><h3></h3><p class=\"hours\" aria-hidden=\"true\">" + string.Concat(Enumerable.Range(0, DayTimeline.Hours / HoursApart)
            .Select(step => $"<span>{PipelineClock.InEastern(day.From.AddHours(step * HoursApart)).ToString(step % 4 == 3 ? "d MMM" : "HH:mm", CultureInfo.InvariantCulture)}</span>")) + "</p></div>";

    private static string Decisions(DayTimeline day)
    {
        var marks = new StringBuilder();
        foreach (var one in (day.Evaluations.Value ?? []).Where(one => day.IsShown(one.HappenedAt)))
        {
            marks.Append(Bar(one.Decided ? "" : "bad", day.PlaceOf(one.HappenedAt), null, one.Decided ? (7, 3) : (0, 10)));
        }

        foreach (var run in (day.Decisions.Value ?? []).Where(run => day.IsShown(run.HappenedAt)))
        {
            marks.Append(Bar(run.EndedAt is null ? "bad" : "run", day.PlaceOf(run.HappenedAt), null, (0, 6)));
        }

        return Strip("decisions", day.Decisions.Unknown ?? day.Evaluations.Unknown, marks.ToString(), DecisionWords(day));
    }

    private static string DecisionWords(DayTimeline day) =>
        $"{PageText.Count((day.Evaluations.Value ?? []).Count(one => one.Decided && day.IsShown(one.HappenedAt)), "evaluation")}, "
        + $"{(day.Decisions.Value ?? []).Count(run => day.IsShown(run.HappenedAt))} RUN";

    private static IEnumerable<string> Phases(DayTimeline day) => day.Runs.Value is { } runs
        ? SmokeJudge.Phases.Select(phase => PhaseStrip(day, phase, [.. runs.Where(run => run.Phase == phase)]))
        : [Strip("runs", day.Runs.Unknown, "", "")];

    private static string PhaseStrip(DayTimeline day, Phase phase, List<RunSpan> runs) => Strip(
        PhaseNames.Of(phase),
        null,
        string.Concat(runs.Where(run => day.IsShown(run.BeganAt)).Select(run => Bar(
            run.IsBad ? "bad" : run.EndedAt is null ? "open" : "", day.PlaceOf(run.BeganAt), day.PlaceOf(run.EndedAt ?? run.BeganAt), run.IsBad ? (0, 10) : (2, 6)))),
        Words(day, runs));

    private static string Words(DayTimeline day, List<RunSpan> runs) => runs.Count == 0
        ? "no run on record"
        : string.Join(", ", new[]
        {
            PageText.Count(runs.Count, "run"),
            runs.Count(run => run.IsBad) is var bad and > 0 ? $"{bad} not well" : "",
            runs.Count(run => run.EndedAt is null) is var open and > 0 ? $"{open} not ended" : "",
            runs.Count(run => !day.IsShown(run.BeganAt)) is var later and > 0 ? $"{later} outside these hours" : "",
        }.Where(words => words.Length > 0));

    private static string Strip(string name, string? unknown, string marks, string words) => unknown is { } why
        ? $"<div class=\"strip\"><h3>{name}</h3><p class=\"notice unknown\"><b>? Unknown:</b> {PageText.Encode(why)}</p></div>"
        : $"<div class=\"strip\"><h3>{name}</h3><svg viewBox=\"0 0 {Wide} 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{marks}</svg><p>{words}</p></div>";

    private static string Bar(string kind, double from, double? to, (int Top, int High) at) => string.Create(
        CultureInfo.InvariantCulture,
        $"<rect{(kind.Length == 0 ? "" : $" class={kind}")} x=\"{from * Wide:0}\" y=\"{at.Top}\" width=\"{Math.Max(Thinnest, ((to ?? from) - from) * Wide):0}\" height=\"{at.High}\"/>");
}
