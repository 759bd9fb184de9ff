using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What stands in the thread of a daily report, one answer each. Pure.</summary>
internal static class DailyDetails
{
    private const int MostFunctions = 10;
    private const int DaysOfPromises = 2;

    public static IEnumerable<ReportSection> Of(DailyReport report) => new ReportSection[]
    {
        PhasesOf(report.Day),
        PhasesOf(report.Before),
        new("Promises over four weeks", [.. report.Levels.SelectMany(level => ServiceLevelWords.Long(level, DaysOfPromises))]),
        new("Open problems", [.. StandingWords.Open(report.Standing)]),
        new("Held quiet, let through, halted", [.. StandingWords.Quiet(report.Standing)]),
        new("Messages and cost", [.. MessagesOf(report), .. CostOf(report)]),
        new("Could not be looked at", DailyWords.UnknownsOf(report)),
    }.Where(section => section.Lines.Count > 0);

    private static ReportSection PhasesOf(DayGrade day) => new(DailyWords.TitleOf(day), day.Grade is Grade.NoGames ? [] :
    [
        "phase           coverage  grade   weight  why",
        .. day.Phases.Select(Row),
        .. day.Reasons.Where(reason => !reason.StartsWith("phase ", StringComparison.Ordinal)),
    ])
    {
        IsTable = true,
    };

    private static string Row(PhaseGrade phase) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(int)phase.Phase} {phase.Phase.ToString().ToLowerInvariant(),-13} {(phase.Coverage is { } share ? $"{Math.Floor(share):0} %" : "–"),8}  {WordOf(phase),-7} {phase.Weight,6}  {phase.Light.Why}");

    private static string WordOf(PhaseGrade phase) => phase switch
    {
        { Phase: Phase.Grading, Weight: 0, Grade: not (Grade.NoGames or Grade.NotDue) } => "so far",
        { Grade: Grade.NoGames } => "–",
        { Grade: var grade } => grade.Word(),
    };

    private static IEnumerable<string> MessagesOf(DailyReport report)
    {
        if (report.Messages is not Evidence<IReadOnlyList<DayOfMessages>>.Known { Value: var messages })
        {
            yield break;
        }

        var day = messages.Where(one => one.Day == report.Date).ToList();
        yield return $"{report.Date:yyyy-MM-dd}: {day.Sum(one => one.Posts)} new messages, {day.Sum(one => one.Edits)} edits, {day.Sum(one => one.Replies)} answers, {day.Sum(one => one.Signals)} signals to other programs";
        foreach (var phase in day.Where(one => one.Posts > 0))
        {
            yield return $"   phase {phase.Phase}: {phase.Posts}";
        }
    }

    private static IEnumerable<string> CostOf(DailyReport report)
    {
        if (report.Cost is not Evidence<DayCost>.Known { Value: var cost })
        {
            yield break;
        }

        yield return cost.Words;
        foreach (var (function, jobs, bytes) in cost.Functions.Take(MostFunctions))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"   {function}: {DayCost.Amount(bytes)} in {jobs} {(jobs == 1 ? "query" : "queries")}");
        }
    }
}
