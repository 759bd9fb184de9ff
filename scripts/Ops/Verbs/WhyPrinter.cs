using System.Text.Json;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Ops.Verbs;

/// <summary>Causes for people: the share first, then what shows it, then what to type.</summary>
internal static class WhyPrinter
{
    private const int MostShown = 5;

    public static void Print(RootReport report, TextWriter output)
    {
        foreach (var issue in report.Issues)
        {
            output.WriteLine(issue.Summary);
            foreach (var cause in issue.Causes)
            {
                Print(cause, output);
            }
        }

        foreach (var unknown in report.Unknowns)
        {
            output.WriteLine(unknown);
        }

        output.WriteLine($"{report.Date:yyyy-MM-dd}; {report.Cost.Queries} job(s), {report.Cost.BytesBilled / 1_048_576} MB billed");
    }

    private static void Print(RootCause cause, TextWriter output)
    {
        output.WriteLine($"  {cause.Percent,3} % {JsonSerializer.SerializeToElement(cause.Cause, RootNames)} (phase {(int)cause.Phase})");
        foreach (var row in cause.Evidence.Take(MostShown))
        {
            output.WriteLine($"        · {row}");
        }

        if (cause.Count > MostShown)
        {
            output.WriteLine($"        · and {cause.Count - MostShown} more");
        }

        foreach (var command in cause.Commands)
        {
            output.WriteLine($"        $ {command}");
        }
    }

    private static JsonSerializerOptions RootNames => Monitoring.Google.Hosting.ReportJson.Options;
}
