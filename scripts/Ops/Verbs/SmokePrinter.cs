using NbaPipeline.Monitoring.Checks;
using Spectre.Console;

namespace NbaPipeline.Ops.Verbs;

/// <summary>The lights for people: a table with colours where there is a terminal, elsewhere a line a date, as the seed has it.</summary>
internal static class SmokePrinter
{
    public static void Print(SmokeReport report, TextWriter output, IAnsiConsole? terminal)
    {
        if (terminal is null)
        {
            foreach (var date in report.Dates)
            {
                output.WriteLine(Line(date));
            }
        }
        else
        {
            terminal.Write(TableOf(report));
        }

        foreach (var unknown in report.Unknowns)
        {
            output.WriteLine(unknown);
        }

        output.WriteLine($"{report.Summary}; {report.Queries} job(s), {report.BytesBilled / 1_048_576} MB billed");
    }

    private static string Line(SmokeDate date) =>
        $"{Mark(date.Light)} {date.Date:yyyy-MM-dd}: {string.Join(' ', date.Phases.Select(phase => $"P{(int)phase.Phase}:{WordOf(phase.Light)}"))}{Reasons(date)}";

    private static Table TableOf(SmokeReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("date", "P2", "P3", "P4", "P5", "P6", "score", "why");
        foreach (var date in report.Dates)
        {
            table.AddRow(
                [$"{date.Date:yyyy-MM-dd}", .. date.Phases.Select(phase => $"[{Colour(phase.Light)}]{WordOf(phase.Light)}{(phase.IsExcellent ? "+" : "")}[/]"), $"{date.Score}", Markup.Escape(Reasons(date).TrimStart(' ', '·'))]);
        }

        return table;
    }

    private static string Reasons(SmokeDate date) => string.Concat(date.Phases
        .Where(phase => phase.Light is SmokeLight.Acceptable or SmokeLight.Fail or SmokeLight.Unknown)
        .Select(phase => $" · P{(int)phase.Phase}: {phase.Why}"));

    private static string Mark(SmokeLight light) => light switch
    {
        SmokeLight.Fail => "✗",
        SmokeLight.Unknown => "?",
        SmokeLight.Acceptable => "!",
        SmokeLight.Pass => "✓",
        _ => "·",
    };

    private static string WordOf(SmokeLight light) => light switch
    {
        SmokeLight.NoGames => "NO_GAMES",
        SmokeLight.NotExpected => "NOT_EXPECTED",
        SmokeLight.NotDue => "NOT_DUE",
        _ => $"{light}".ToUpperInvariant(),
    };

    private static string Colour(SmokeLight light) => light switch
    {
        SmokeLight.Pass => "green",
        SmokeLight.Acceptable => "yellow",
        SmokeLight.Fail => "red",
        SmokeLight.Unknown => "magenta",
        _ => "grey",
    };
}
