using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Reports;
using NbaPipeline.Monitoring.Tests.Incidents;

namespace NbaPipeline.Monitoring.Tests.Reports;

/// <summary>What reports look like to somebody with his first coffee; approved files hold it.</summary>
public sealed class ReportMessageTests
{
    private static readonly DateOnly Date = new(2026, 1, 16);

    [Test]
    public void A_daily_report_of_a_night_without_a_critical_processor() => Approved.That(Parts(DailyWords.Of(Daily(Night()), SomeDay.Limits)));

    [Test]
    public void A_daily_report_of_a_whole_night() => Approved.That(Parts(DailyWords.Of(Daily(SomeDay.Whole(Date)), SomeDay.Limits)));

    [Test]
    public void A_daily_report_of_a_day_without_games()
    {
        var none = SomeDay.Whole(Date).With([.. SomeDay.Whole(Date).Lights.Select(light => new PhaseLight(light.Phase, SmokeLight.NoGames, "no counting games on this date"))]);

        Approved.That(Parts(DailyWords.Of(Daily(none), SomeDay.Limits)));
    }

    [Test]
    public void A_weekly_report_of_a_bad_week()
    {
        var at = Some.Eastern("2026-01-08 09:00");
        var week = SomeWeek.Of(
            SomeWeek.Quiet() with
            {
                Detections = SomeWeek.Known(SomeWeek.Detected(45)),
                Repairs = SomeWeek.Known(SomeWeek.Repaired(300), SomeWeek.Repaired(50, isProven: true), SomeWeek.Repaired(0) with { IsExpired = true, MinutesToRepair = null }),
                Precision = SomeWeek.Known(new CheckPrecision("box-score-completeness", 2, 6, 1, 1 / 6.0), new CheckPrecision("phase4-failure", 4, 2, 0, 0)),
                Messages = SomeWeek.Known([.. SomeWeek.Silent(), new DayOfMessages(SomeWeek.Sunday, 2, 6, 14, 3, 0)]),
                Touched = SomeWeek.Known(new TouchedDay(SomeWeek.Sunday, 2, 1)),
            },
            perfect: 3);
        var report = week with
        {
            Ignored = [Open(Severity.Warning, at)],
            Standing = new Standing([Open(Severity.Warning, at)], [], [], null),
            Patterns = ["Phase 4, processor PDC: wrong on 4 dates of this week, 01-15, 01-16, 01-17, 01-18", "Phase 6, grading: wrong on 3 of the last 4 Mondays, 12-22, 12-29, 01-12"],
            Repairs = new RepairCount(9, 4, 1, 0, []),
        };

        Approved.That(Parts(WeeklyWords.Of(report with { Metrics = WeeklyMetrics.Of(report, new()) })));
    }

    private static JsonArray Parts(ReportMessage message) => new([.. ReportKit.Format(message, hasThreads: true)]);

    private static DayFacts Night() => SomeDay.Whole(Date).With(
        new PhaseLight(Phase.Scrape, SmokeLight.Acceptable, "BDL 5 of 6 games (83 %), NBA.com gamebook not due") { Counted = new(5, 6) },
        new PhaseLight(Phase.Precompute, SmokeLight.Fail, "3 of 5 processors, without PCF, PDC") { Counted = new(3, 5) },
        new PhaseLight(Phase.Grading, SmokeLight.NotDue, "0 of 62 gradable predictions (0 %); due 2026-01-17 15:00 ET (20:00 UTC)") { Counted = new(0, 62) })
        .Finding(Severity.Critical, Phase.Precompute);

    private static DailyReport Daily(DayFacts night)
    {
        var week = Enumerable.Range(0, 26).Select(day => SomeDay.Sharing(day < 24 ? 100 : 90, 100) with { Date = Date.AddDays(day - 27) }).Select(day => day.Graded());
        var before = (SomeDay.Whole(Date.AddDays(-1)).With(SomeDay.Light(Phase.Raw, 6, 9, SmokeLight.Fail))).Graded();
        return new(Date, new QualitySight([], [.. week, before, night.Graded(gradingIsDue: false)], []), [Grading(), Predictions()], Standing())
        {
            Cost = new Evidence<DayCost>.Known(DayCost.Of([new("grading-coverage-alert", "GradedGames", 6L << 30, false), new("incident-sweep", "None", 0, true)], SomeDay.Limits)),
            Messages = new Evidence<IReadOnlyList<DayOfMessages>>.Known([.. Enumerable.Range(0, 7).Select(back => new DayOfMessages(Date.AddDays(-back), back == 0 ? 4 : null, back == 0 ? 3 : 0, 0, 0, 0))]),
        };
    }

    private static Standing Standing() => new(
        [Open(Severity.Critical, Some.Eastern("2026-01-16 09:00")), Open(Severity.Warning, Some.Eastern("2026-01-15 09:00"))],
        [new Silence("s1", "ann", "moving the table", Some.Eastern("2026-01-16 12:00"), Some.Eastern("2026-01-18 12:00"), Severity.Warning) { Phase = Phase.Raw, Entity = "bdl" }],
        [new GateOverride(new GateKey("phase4-to-phase5-gate", Date, PhaseMode.Overnight), "bob", "the hole is known", Some.Eastern("2026-01-16 12:00"), Some.Eastern("2026-01-17 12:00"))],
        null);

    private static ServiceLevel Grading() => new("grading", "90 % graded by 15:00 ET of the next day", 0.95, Days((27, ServiceLevelOutcome.NotDue, "due 2026-01-17 15:00 ET (20:00 UTC)"), (26, ServiceLevelOutcome.Missed, "0 of 60 players (0 %) in time")));

    private static ServiceLevel Predictions() => new("predictions", "predictions of 80 % of the games by 12:00 ET", 0.95, Days());

    private static IReadOnlyList<ServiceLevelDay> Days(params (int Day, ServiceLevelOutcome Outcome, string Words)[] others) =>
    [
        .. Enumerable.Range(0, 28).Select(day => others.FirstOrDefault(other => other.Day == day) is { Words: { } words } other
            ? new ServiceLevelDay(Date.AddDays(day - 27), other.Outcome, words)
            : new ServiceLevelDay(Date.AddDays(day - 27), ServiceLevelOutcome.Met, "6 of 6 games (100 %) in time")),
    ];

    private static Incident Open(Severity severity, DateTimeOffset at)
    {
        var finding = SomeFinding.Of(severity, Date);
        return new()
        {
            Id = "phase2/bdl/2026-01-16#1", OpenedAt = at, ChangedAt = at, State = IncidentState.Open, Severity = severity, Worst = severity,
            Parts = [new IncidentPart(Date, at, [new Sighting(SomeFinding.Check, SomeFinding.Function, finding)])], IsConfirmed = true,
        };
    }
}
