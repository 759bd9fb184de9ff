using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>The list of scheduler jobs in words: what somebody has to look at in the post, every job in the thread. Pure.</summary>
internal static class SchedulerWords
{
    private const int MostShown = 8;
    private const string Command = "scripts/ops report schedulers";

    public static ReportMessage Of(DateOnly today, TargetExamination examined)
    {
        var targets = examined.Jobs.ToDictionary(job => job.Actual.FullName, job => job.State, StringComparer.Ordinal);
        List<JobRow> rows = [.. examined.Facts.Audit.Audited.Select(job => new JobRow(job, job.Actual is { } actual && targets.TryGetValue(actual.FullName, out var state) ? state : null))];
        var verdict = examined.VerdictWith(new Dictionary<string, PauseOutcome>());
        return new()
        {
            Name = SchedulerReports.Name,
            Date = today,
            Tone = rows.Exists(row => row.Target > TargetState.Unknown) ? ReportTone.Bad : rows.Exists(row => row.IsWrong || row.NeverSucceeded) ? ReportTone.Mixed : ReportTone.Good,
            Title = TitleOf(rows),
            Post =
            [
                new("", [.. verdict.Unknowns.Select(unknown => $"⚪ {unknown}")]),
                new("To look at", Shown(verdict.Findings, rows)),
                new("", [Owners(rows), .. verdict.Notes]),
            ],
            Thread = [.. Tables(rows)],
            Command = Command,
            Unknowns = [.. verdict.Unknowns.Select(unknown => unknown.ToString())],
        };
    }

    public static ReportMessage Blind(DateOnly today, string why) => new()
    {
        Name = SchedulerReports.Name,
        Date = today,
        Tone = ReportTone.Grey,
        Title = "⚪ Scheduler jobs: nobody could look",
        Post = [new("", [$"{why}. Nothing is known of any job, neither good nor bad."])],
        Thread = [],
        Command = Command,
        Unknowns = [why],
    };

    private static string TitleOf(List<JobRow> rows)
    {
        var (broken, drifted, never) = (rows.Count(row => row.Target > TargetState.Unknown), rows.Count(row => row.IsWrong), rows.Count(row => row.NeverSucceeded));
        var regions = rows.Select(row => row.Job.Region).Distinct().Count();
        var count = $"{rows.Count(row => row.Job.Actual is not null)} scheduler jobs in {regions} regions";
        return drifted + never == 0
            ? $"🟢 {count}: all as on record"
            : $"{(broken > 0 ? "🔴" : "🟡")} {count}: {drifted} wrong{(broken > 0 ? $", {broken} of them by their targets" : "")}, {never} without any success";
    }

    private static List<string> Shown(IReadOnlyList<Finding> findings, List<JobRow> rows)
    {
        List<string> lines =
        [
            .. findings.OrderByDescending(finding => finding.Severity).Select(finding => $"{finding.Severity}: {finding.Subject}"),
            .. rows.Where(row => row.NeverSucceeded && !row.IsWrong).Select(row => $"{row.Job.Name}, {row.Job.Region}: never succeeded"),
        ];
        return lines.Count <= MostShown ? lines : [.. lines.Take(MostShown), $"and {lines.Count - MostShown} more, in the thread"];
    }

    private static string Owners(List<JobRow> rows) =>
        $"{rows.Count(row => row.Job.IsOurs)} jobs are ours, {rows.Count(row => row.Job is { IsOurs: false, IsExtra: false })} the pipeline's, {rows.Count(row => row.Job.IsExtra)} on no record";

    private static IEnumerable<ReportSection> Tables(List<JobRow> rows)
    {
        var wrong = rows.Where(row => row.IsWrong || row.NeverSucceeded).ToList();
        return new[] { Table("To look at, times Eastern", wrong) }
            .Concat(rows.Except(wrong).GroupBy(row => row.Job.Region).OrderBy(region => region.Key, StringComparer.Ordinal).Select(region => Table($"As on record in {region.Key}, times Eastern", [.. region])))
            .Where(section => section.Lines.Count > 1);
    }

    private static ReportSection Table(string title, IReadOnlyList<JobRow> rows)
    {
        var (names, crons) = (rows.Select(row => row.Job.Name.Length).DefaultIfEmpty().Max(), rows.Select(row => row.Cron.Length).DefaultIfEmpty().Max());
        return new(title, [JobRow.Head(names, crons), .. rows.OrderBy(row => row.Job.Name, StringComparer.Ordinal).Select(row => row.Line(names, crons))]) { IsTable = true };
    }
}
