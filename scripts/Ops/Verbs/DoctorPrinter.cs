using NbaPipeline.Monitoring.Checks;
using Spectre.Console;

namespace NbaPipeline.Ops.Verbs;

/// <summary>The doctor's table for people: with colours where there is a terminal, elsewhere a line a row; what to type stands under it, root first.</summary>
internal static class DoctorPrinter
{
    public static void Print(DoctorReport report, TextWriter output, IAnsiConsole? terminal)
    {
        if (terminal is null)
        {
            foreach (var row in report.Rows)
            {
                output.WriteLine($"{Mark(row.Outcome)} {row.Outcome,-12} {row.Date:yyyy-MM-dd} P{(int)row.Phase} {row.Check}: {row.Observed}{Rule(row)}");
            }
        }
        else
        {
            terminal.Write(TableOf(report));
        }

        Print(report, output);
        output.WriteLine($"{report.Summary}; {report.Cost.Queries} job(s), {report.Cost.BytesBilled / 1_048_576} MB billed");
    }

    private static void Print(DoctorReport report, TextWriter output)
    {
        foreach (var date in report.Bottlenecks)
        {
            output.WriteLine($"bottleneck {date.Date:yyyy-MM-dd}: {date.Where}");
        }

        foreach (var row in report.Rows.Where(row => row.NeedsWork))
        {
            output.WriteLine(row.FollowsFrom is null ? $"fix {row.Name}" : $"  then {row.Name}, which follows from {row.FollowsFrom}");
            foreach (var command in row.Fix)
            {
                output.WriteLine($"    $ {command}");
            }
        }

        foreach (var unknown in report.Unknowns)
        {
            output.WriteLine(unknown);
        }
    }

    private static Table TableOf(DoctorReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("date", "P", "check", "outcome", "observed", "expected", "judged by");
        foreach (var row in report.Rows)
        {
            table.AddRow(
                $"{row.Date:yyyy-MM-dd}", $"{(int)row.Phase}", row.Check, $"[{Colour(row.Outcome)}]{row.Outcome}[/]", Markup.Escape(row.Observed), Markup.Escape(row.Expected), Markup.Escape(row.Threshold));
        }

        return table;
    }

    private static string Rule(DoctorRow row) => row.IsFinding ? $" (expected {row.Expected}; {row.Threshold})" : "";

    private static string Mark(DoctorOutcome outcome) => outcome switch
    {
        DoctorOutcome.Critical => "✗",
        DoctorOutcome.Warning => "!",
        DoctorOutcome.NotEvaluated => "?",
        DoctorOutcome.Passed => "✓",
        _ => "·",
    };

    private static string Colour(DoctorOutcome outcome) => outcome switch
    {
        DoctorOutcome.Passed => "green",
        DoctorOutcome.Warning => "yellow",
        DoctorOutcome.Critical => "red",
        DoctorOutcome.NotEvaluated => "magenta",
        _ => "grey",
    };
}
