using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Ops.Verbs;

/// <summary>A report as its channel's readers get it, post and thread in one.</summary>
internal static class ReportPrinter
{
    public static void Print(ReportAnswer answer, TextWriter output)
    {
        var report = answer.Report!;
        output.WriteLine(report.Title);
        foreach (var section in report.Post.Concat(report.Thread).Where(section => section.Lines.Count > 0 || section.Command is not null))
        {
            Print(section, output);
        }

        output.WriteLine();
        output.WriteLine($"{answer.Date:yyyy-MM-dd}; nothing was posted; {answer.Cost.Queries} job(s), {answer.Cost.BytesBilled / 1_048_576} MB billed");
    }

    private static void Print(ReportSection section, TextWriter output)
    {
        output.WriteLine();
        if (section.Title.Length > 0)
        {
            output.WriteLine(section.Title);
        }

        foreach (var line in section.Lines)
        {
            output.WriteLine($"  {line}");
        }

        if (section.Command is { } command)
        {
            output.WriteLine($"  $ {command}");
        }
    }
}
