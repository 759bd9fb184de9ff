using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>A daily report in words: the grade and what would lift it, the phases, the day before, promises, what is open, the week. Pure.</summary>
internal static class DailyWords
{
    private const int MostReasons = 4;

    public static ReportMessage Of(DailyReport report, ReportThresholds limits) => new()
    {
        Name = DailyReports.Name,
        Date = report.Date,
        Tone = ToneOf(report.Day.AtLeast),
        Title = TitleOf(report.Day),
        Post =
        [
            UnseenSection.Of(UnknownsOf(report)),
            LiftOf(report.Day),
            new("Phases", report.Day.Grade is Grade.NoGames ? [] : [.. report.Day.Phases.Select(phase => phase.Line)]),
            new("The day before, final", [BeforeOf(report.Before)]),
            new("Promises", [.. report.Levels.Select(ServiceLevelWords.Short)]),
            new("Now", [.. StandingWords.Short(report.Standing)]),
            new($"The last {limits.TrendDays} days", [.. DailyTrend.Of(report, limits)]),
        ],
        Thread = [.. DailyDetails.Of(report)],
        Command = $"scripts/ops report daily {report.Date:yyyy-MM-dd}",
        Unknowns = UnknownsOf(report),
    };

    public static IReadOnlyList<string> UnknownsOf(DailyReport report) =>
    [
        .. report.Quality.Unknowns.Concat(report.Unknowns).Concat(report.Standing.Unknowns)
            .Concat(report.Cost is Evidence<DayCost>.Unknown cost ? [new BlindSpot("What our queries cost", cost.Why).ToString()] : [])
            .Concat(report.Messages is Evidence<IReadOnlyList<Incidents.DayOfMessages>>.Unknown messages ? [new BlindSpot("Messages a day", messages.Why).ToString()] : [])
            .Distinct(),
    ];

    public static string TitleOf(DayGrade day) => day.Score is { } score && day.Grade.IsGiven()
        ? string.Create(CultureInfo.InvariantCulture, $"{day.AtLeast.Sign()} {GradeOf(day)}: data of {DayOf(day.Date)}, {Math.Floor(score):0} of 100")
        : $"{day.Grade.Sign()} {day.Grade.Word()}: data of {DayOf(day.Date)}";

    /// <summary>"SILVER so far, BRONZE if phases 3, 4 do not come": a morning on which half of it is outstanding is no golden one.</summary>
    private static string GradeOf(DayGrade day) => day switch
    {
        { IsSoFar: false } => day.Grade.Word(),
        _ when day.AtLeast == day.Grade => $"{day.Grade.Word()} so far",
        { Outstanding: [var only] } => $"{day.Grade.Word()} so far, {day.AtLeast.Word()} if phase {(int)only} does not come",
        _ => $"{day.Grade.Word()} so far, {day.AtLeast.Word()} if phases {string.Join(", ", day.Outstanding.Select(phase => (int)phase))} do not come",
    };

    public static string DayOf(DateOnly date) => date.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ReportSection LiftOf(DayGrade day) => new("", [.. day.Lift is { } lift ? [lift.Words] : Array.Empty<string>(), .. CapOf(day)])
    {
        Command = day.Lift?.Command,
    };

    // Phases stand below with their reasons; only what holds the whole down is said here.
    private static IEnumerable<string> CapOf(DayGrade day) =>
        day.Reasons.Where(reason => !reason.StartsWith("phase ", StringComparison.Ordinal)).Select(reason => $"It is {reason}.");

    private static string BeforeOf(DayGrade day) => day.Reasons switch
    {
        [] => TitleOf(day),
        var reasons => $"{TitleOf(day)}; {string.Join("; ", reasons.Take(MostReasons))}",
    };

    private static ReportTone ToneOf(Grade grade) => grade switch
    {
        Grade.Gold => ReportTone.Good,
        Grade.Silver or Grade.Bronze => ReportTone.Mixed,
        Grade.Poor => ReportTone.Bad,
        _ => ReportTone.Grey,
    };
}
