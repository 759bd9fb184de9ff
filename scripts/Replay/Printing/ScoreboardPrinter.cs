using System.Globalization;
using Spectre.Console;

namespace NbaPipeline.Replay;

/// <summary>The scoreboard for people: a table on a terminal, plain tab-free lines in a pipe.</summary>
public static class ScoreboardPrinter
{
    private static readonly string[] Columns = ["fault", "observable", "detected", "minutes", "severity", "posts", "edits"];

    /// <param name="terminal">Null where the output is piped.</param>
    public static void Print(Scoreboard scoreboard, TextWriter output, IAnsiConsole? terminal)
    {
        var rows = scoreboard.Incidents.Select(Row).ToList();
        if (terminal is null)
        {
            rows.ForEach(row => output.WriteLine(string.Join("  ", row)));
        }
        else
        {
            terminal.Write(Table(rows));
        }

        foreach (var line in Lines(scoreboard))
        {
            output.WriteLine(line);
        }
    }

    private static string[] Row(IncidentScore incident) =>
    [
        incident.Fault, Instant(incident.ObservableAt), Instant(incident.DetectedAt), Text(incident.MinutesToDetect),
        incident.Severity?.ToString() ?? "-", Text(incident.Posts), Text(incident.Edits),
    ];

    private static Table Table(List<string[]> rows)
    {
        var table = new Table().AddColumns(Columns);
        rows.ForEach(row => table.AddRow([.. row.Select(Markup.Escape)]));
        return table;
    }

    private static IEnumerable<string> Lines(Scoreboard scoreboard) =>
    [
        .. scoreboard.FalseAlerts.Select(alert => $"false alert: {Instant(alert.At)} {alert.Function} '{alert.Title}': {alert.Why}"),
        .. scoreboard.Missed.Select(fault => $"missed: {fault}"),
        .. scoreboard.Pending.Select(function => $"pending: {function} does not exist yet"),
        .. scoreboard.Failures.Select(failure =>
            $"failed: {failure.Expect} {failure.What}: expected {Text(failure.Expected)}, was {Text(failure.Actual)}"),
        Summary(scoreboard.Totals),
        $"{scoreboard.Scenario}: {(scoreboard.Passed ? "passed" : "not passed")}",
    ];

    private static string Summary(ScoreTotals totals) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        precision {totals.Precision:0.###}, recall {totals.Recall:0.###} ({totals.Detected} of {totals.Detectable})
        minutes to detect: {Text(totals.MedianMinutesToDetect)} median, {Text(totals.P95MinutesToDetect)} p95
        {totals.Posts} posts, {totals.Edits} edits, {totals.Replies} replies, {totals.Reports} reports
        {totals.Invocations} calls, {totals.Queries} queries, {totals.BytesBilled} bytes billed, {totals.WallSeconds} s
        """);

    private static string Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-";

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "-";
}
