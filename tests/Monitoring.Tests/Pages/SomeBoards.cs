using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Pages;

/// <summary>Boards as a bad week in January has them; what is random follows from a fixed seed.</summary>
internal static class SomeBoards
{
    public static readonly DateTimeOffset Now = Some.Eastern("2026-01-16 16:00");

    /// <summary>What somebody might put into a name to have it run.</summary>
    public const string Hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    private static readonly (DateOnly First, DateOnly Last)[] Played =
    [
        (new(2020, 12, 22), new(2021, 7, 20)), (new(2021, 10, 19), new(2022, 6, 16)), (new(2022, 10, 18), new(2023, 6, 12)), (new(2023, 10, 24), new(2024, 6, 17)),
        (new(2024, 10, 22), new(2025, 6, 22)), (new(2025, 10, 21), new(2026, 1, 16)),
    ];

    public static HealthBoard Health(int seasons = 1, string title = "BDL box scores: 3 of 9 games (33 %)")
    {
        IReadOnlyList<SeasonSpan> spans = [.. Played.TakeLast(seasons).Select(season => new SeasonSpan($"{season.First.Year % 100}", season.First, season.Last))];
        var random = new Random(20260116);
        var dates = Enumerable.Range(0, spans[^1].LastDate.DayNumber - spans[0].FirstDate.DayNumber + 1).Select(spans[0].FirstDate.AddDays)
            .Select(date => Date(date, spans.Any(span => span.Holds(date)), random)).ToList();
        return Of(new HealthSpan(spans[0].FirstDate, spans[^1].LastDate, spans), Report(dates), [Incident(title), Incident("Phase 4: 2 of 5 processors", Severity.Warning, 4)]);
    }

    /// <summary>A summer day: no game, no incident, no run on record.</summary>
    public static HealthBoard Quiet() => Of(
        new HealthSpan(new(2026, 7, 1), new(2026, 7, 2), []), Report([Date(new(2026, 7, 1), false, new Random(1))]), []) with { Trends = [.. Plots([])] };

    public static HealthBoard Blind() => Health() with
    {
        Season = Part.Blind<SmokeReport>("SmokeFacts failed (accessDenied)"),
        Incidents = Part.Blind<IReadOnlyList<OpenIncident>>("the store cannot be reached"),
        Budgets = Part.Blind<SlaBudgets>("SmokeFacts failed (accessDenied)"),
        Monitors = Part.Blind<IReadOnlyList<MonitorBeat>>("the store cannot be reached"),
        Timeline = new(new(2026, 1, 15), Part.Blind<IReadOnlyList<RunSpan>>("no right"), Part.Blind<IReadOnlyList<WorkflowFact>>("no right"), Part.Blind<IReadOnlyList<WorkflowFact>>("no right")),
        Trends = [new("coverage", "Games analysed, percent", Part.Blind<IReadOnlyList<ChartBar>>("no right"), 90, "")],
    };

    public static DateBoard Date()
    {
        var board = Health();
        var date = board.Season.Value!.Dates.Single(one => one.Date == new DateOnly(2026, 1, 15));
        var cause = new RootCause(
            RootCauseName.SourceIncomplete, Phase.Raw, 100, 2, ["MEM@ORL: bdl lacks it, nbac_gamebook has it", "PHX@DET: bdl lacks it, nbac_gamebook has it"], ["scripts/ops why missing-box-scores 2026-01-15"]);
        return new(date.Date, Now, null, Report([date]), RootReport.Of(
            new(date.Date, [], Now), [new RootFinding(RootIssue.MissingBoxScores, "missing-box-scores: 2 things are missing, for one reason", [cause])], [], []))
        {
            Incidents = board.Incidents,
            Timeline = board.Timeline,
            Cost = board.Cost,
        };
    }

    public static LockBoard Locks(string holder = "nba-scrapers-00042-abc") => LockBoard.Of(
        [.. LockKind.All.Select(collection => new LockShelf(collection, new Evidence<IReadOnlyList<HeldLock>>.Known([.. Held(collection, holder)])))],
        new LockThresholds(), Now);

    public static OpenIncident Incident(string title, Severity severity = Severity.Critical, int phase = 2) => new(
        $"phase{phase}/bdl/2026-01-15#{phase}", severity, severity is Severity.Critical ? IncidentState.Open : IncidentState.Acknowledged, title, Now.AddHours(-9), [new(2026, 1, 14), new(2026, 1, 15)])
    {
        Impact = "Users see yesterday's averages: no other source has the games",
        Mark = severity is Severity.Critical ? null : new OperatorMark(MarkKind.Acknowledged, "ann@example.com", "the service is being rolled back", Now.AddHours(-2), Now.AddHours(6), severity),
        Command = "curl -sS -X POST \"$PHASE1_SCRAPERS_URL/scrape\" -H 'Content-Type: application/json' -d '{\"scraper\":\"bdl_box_scores\",\"date\":\"2026-01-15\"}'",
        Function = "box-score-completeness-alert",
    };

    private static HealthBoard Of(HealthSpan span, SmokeReport report, IReadOnlyList<OpenIncident> incidents) => new(Now, null, Part.Known<HealthSpan>(span))
    {
        Season = Part.Known<SmokeReport>(report),
        Incidents = Part.Known<IReadOnlyList<OpenIncident>>(incidents),
        Budgets = Part.Known<SlaBudgets>(new(
            [.. SmokeJudge.Phases.Select(phase => SlaBudget.Of(phase, report.Dates.ToDictionary(date => date.Date), [], new(2026, 1, 15), new BudgetThresholds()))], null)),
        Timeline = incidents.Count == 0 ? Timeline([]) : Timeline([.. Runs()]),
        Trends = [.. Plots([.. Enumerable.Range(0, 28).Select(day => new DateOnly(2025, 12, 19).AddDays(day))])],
        Monitors = Part.Known<IReadOnlyList<MonitorBeat>>(
        [
            new("box-score-completeness-alert", new Heartbeat("box-score-completeness-alert", "box-score-completeness-alert-00007", Now.AddMinutes(-12), Outcome.Failed), null),
            new("grading-coverage-alert", new Heartbeat("grading-coverage-alert", "grading-coverage-alert-00003", Now.AddHours(-25), Outcome.Passed), Now.AddMinutes(-40)),
        ]),
        Cost = RunCost.Of([new("SmokeFacts", 140_000_000, false, TimeSpan.FromSeconds(1.4)), new("SeasonSpans", 10_485_760, true, TimeSpan.FromMilliseconds(212))]),
    };

    private static SmokeReport Report(List<SmokeDate> dates) => SmokeReport.Of(new SmokeRequest(dates[0].Date, dates[^1].Date, Now), dates, [], []);

    private static SmokeDate Date(DateOnly date, bool isSeason, Random random)
    {
        if (!isSeason || random.NextDouble() < 0.11)
        {
            return SmokeDate.Of(date, [.. SmokeJudge.Phases.Select(phase => new PhaseLight(phase, SmokeLight.NoGames, "no counting games on this date"))], new SmokeThresholds());
        }

        var games = random.Next(2, 14);
        var bad = date.Year == 2026 && date.Day is 8 or 14 or 15 ? 0.6 : 0.04;
        return SmokeDate.Of(date, [.. SmokeJudge.Phases.Select(phase => Light(phase, date, games, bad, random))], new SmokeThresholds());
    }

    private static PhaseLight Light(Phase phase, DateOnly date, int games, double bad, Random random) => (phase, random.NextDouble()) switch
    {
        (Phase.Grading, _) when date >= new DateOnly(2026, 1, 16) => new(phase, SmokeLight.NotDue, "nothing yet; due 2026-01-17 15:00 ET (20:00 UTC)"),
        (_, < 0.003) => new(phase, SmokeLight.Unknown, "a table could not be asked"),
        (Phase.Predictions or Phase.Precompute, _) when date.Month == 10 => new(phase, SmokeLight.NotExpected, "none are expected in the first 14 days of a season"),
        (_, var chance) when chance < bad => new(phase, SmokeLight.Fail, $"{games / 3} of {games} games in any source ({33} %), without MEM@ORL, PHX@DET"),
        (_, var chance) when chance < bad + 0.05 => new(phase, SmokeLight.Acceptable, $"{games - 1} of {games} games in any source, without BOS@MIA"),
        (Phase.Grading, _) => new(phase, SmokeLight.Pass, $"{games * random.Next(60, 99)} of {games * 99} gradable predictions (97 %)"),
        (Phase.Predictions, _) => new(phase, SmokeLight.Pass, FormattableString.Invariant($"5 systems, {4 + (random.NextDouble() * 3):0.0} points off")),
        _ => new(phase, SmokeLight.Pass, $"PGS: {games} of {games} games (100 %)"),
    };

    private static DayTimeline Timeline(IReadOnlyList<RunSpan> runs) => new(
        new(2026, 1, 15),
        Part.Known<IReadOnlyList<RunSpan>>(runs),
        Part.Known<IReadOnlyList<WorkflowFact>>([.. runs.Take(4).Select(run => new WorkflowFact(WorkflowFact.Run, run.BeganAt, new(2026, 1, 15), "post_game_window_1", "completed", run.EndedAt, 5, 1, null))]),
        Part.Known<IReadOnlyList<WorkflowFact>>([.. Enumerable.Range(0, runs.Count == 0 ? 0 : 30).Select(hour => new WorkflowFact(WorkflowFact.Evaluation, Some.Eastern("2026-01-15 06:00").AddHours(hour), null, null, null, null, 5, hour == 9 ? 5 : 0, null))]));

    private static IEnumerable<RunSpan> Runs() =>
        from run in new (Phase Phase, string Name, string At, int Minutes, string Status)[]
        {
            (Phase.Raw, "BdlPlayerBoxScoresProcessor", "2026-01-15 22:05", 14, "success"), (Phase.Raw, "BdlPlayerBoxScoresProcessor", "2026-01-16 01:02", 9, "failed"),
            (Phase.Raw, "NbacGamebookProcessor", "2026-01-16 06:15", 25, "success"), (Phase.Analytics, "PlayerGameSummaryProcessor", "2026-01-16 06:45", 40, "success"),
            (Phase.Analytics, "UpcomingPlayerGameContextProcessor", "2026-01-15 11:10", 12, "success"), (Phase.Precompute, "PlayerDailyCacheProcessor", "2026-01-16 07:40", 55, "failed"),
            (Phase.Precompute, "MLFeatureStoreProcessor", "2026-01-16 08:40", 20, "success"), (Phase.Predictions, "PredictionCoordinator", "2026-01-15 11:45", 18, "success"),
            (Phase.Grading, "PredictionAccuracyProcessor", "2026-01-16 14:30", 0, "running"),
        }
        let began = Some.Eastern(run.At)
        select new RunSpan(run.Phase, run.Name, began, run.Minutes == 0 ? null : began.AddMinutes(run.Minutes), run.Status, 1234, run.Status == "failed");

    private static IEnumerable<TrendPlot> Plots(IReadOnlyList<DateOnly> days)
    {
        Part<IReadOnlyList<ChartBar>> Known(Func<int, double> value) => Part.Known<IReadOnlyList<ChartBar>>([.. days.Select((day, index) => new ChartBar(day, value(index)))]);
        yield return new("coverage", "Games analysed, percent", Known(day => day is 20 or 26 ? 62 : 100), 90, "No game was played in these days.");
        yield return new("feature_score", "Feature score, 0 to 100", Known(day => 78 - (day / 4.0)), 70, "No features were made in these days.");
        yield return new("mttd", "Until somebody was told, minutes", Known(day => 8 + (day * 7 % 19)), 30, "Nobody had to be told of anything in these days.");
        yield return new("mttr", "Until it was repaired, hours", Part.Known<IReadOnlyList<ChartBar>>([]), null, "Nothing was repaired in these days.");
        yield return new("posts", "New messages a day", Known(day => day % 9 == 0 ? 2 : 0), null, "No day was asked about.");
        yield return new("cost", "Billed a day by the whole project, GB", Known(day => 6.4 + (day % 5)), null, "Cloud Monitoring has measured nothing yet.");
    }

    private static IEnumerable<HeldLock> Held(LockKind collection, string holder) => collection.Name switch
    {
        "leases" => [new("leases/recovery", "1") { Holder = "recovery-step", Operation = "412", ExpiresAt = Now.AddMinutes(6) }],
        "workflow_controller_locks" => [new("workflow_controller_locks/workflow_controller_2026-01-16-11", "2") { Holder = holder, Operation = "workflow_controller_7f3a", AcquiredAt = Now.AddHours(-5), ExpiresAt = Now.AddHours(-5).AddMinutes(5) }],
        "grading_locks" => [new("grading_locks/grading_2026-01-15", "3") { Holder = "phase5b-grading-00011-xyz", Operation = "grading_91c2", AcquiredAt = Now.AddMinutes(-2), ExpiresAt = Now.AddMinutes(3) }],
        "processing_locks" => [new("processing_locks/PlayerGameSummaryProcessor_2026-01-15", "4") { Holder = "nba-analytics-00031" }],
        _ => [],
    };
}
