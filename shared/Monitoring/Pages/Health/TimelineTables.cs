using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The runs and decisions of a date in words: begin, end, how it ended.</summary>
internal static class TimelineTables
{
    /// <summary>Lines of each table; a storm of runs is told by its number.</summary>
    private const int Most = 60;

    public static string Of(DayTimeline day) =>
        Fold("Runs", day.Runs.Value, "<th scope=\"col\">Processor<th scope=\"col\">Phase<th scope=\"col\">Begin<th scope=\"col\">End<th scope=\"col\">Status<th scope=\"col\" class=\"n\">Rows", Run)
        + Fold("RUN decisions", day.Decisions.Value, "<th scope=\"col\">Workflow<th scope=\"col\">Decided<th scope=\"col\">Carried out<th scope=\"col\">Status", Decision);

    private static string Fold<T>(string name, IReadOnlyList<T>? rows, string heads, Func<T, string> row) => rows is not { Count: > 0 }
        ? ""
        : $"<details><summary>{name} in words, {rows.Count}</summary><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{name}\"><table><thead><tr>{heads}</thead><tbody>"
            + string.Concat(rows.Take(Most).Select(row)) + $"</tbody></table></div>{(rows.Count > Most ? $"<p class=\"more\">and {rows.Count - Most} more</p>" : "")}</details>";

    private static string Run(RunSpan run) =>
        $"<tr><th scope=\"row\">{PageText.Brief(run.Processor, 60)}<td>{PhaseNames.Of(run.Phase)}<td>{PageText.Time(run.BeganAt)}<td>{PageText.Time(run.EndedAt, "not ended")}"
        + $"<td>{(run.IsBad ? "× " : "")}{PageText.Brief(run.Status, 40)}<td class=\"n\">{run.Rows:N0}";

    private static string Decision(WorkflowFact run) =>
        $"<tr><th scope=\"row\">{PageText.Brief(run.Name ?? "unnamed", 60)}<td>{PageText.Time(run.HappenedAt)}<td>{PageText.Time(run.EndedAt, "× never")}<td>{PageText.Brief(run.Status ?? "", 40)}"
        + (run.Bad > 0 ? $", {run.Bad} of {run.Amount} scrapers failed" : "");
}
