using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Tests.Reports;

/// <summary>A report by intention: a post of two sections, and as many answers as a test wants.</summary>
internal static class SomeReport
{
    public const string Name = "daily-data-quality-report";

    public static ReportMessage Of(int answers = 2, DateOnly? date = null, string word = "GOLD") => new()
    {
        Name = Name,
        Date = date ?? Some.Date,
        Tone = ReportTone.Good,
        Title = $"🟢 {word}: data of Thu {date ?? Some.Date:yyyy-MM-dd}, 100 of 100",
        Post = [new("Phases", ["🟢 2 raw: 9 of 9 games"]), new("Now", ["no problem is open"])],
        Thread = [.. Enumerable.Range(1, answers).Select(number => new ReportSection($"Part {number}", ["a line"]))],
        Command = "scripts/ops report daily 2026-01-15",
    };
}
