using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class PipelineMetricsTests
{
    private const string Some13 = "SmokeFactsOfSome";
    private const string Runs = "FailedRunDays";

    private readonly RecordingLogs _logs = new();
    private readonly FunctionBench _bench;

    public PipelineMetricsTests()
    {
        _bench = new(typeof(PipelineMetrics), Some.Eastern("2026-01-16 15:30")) { Logs = _logs };
        Hold(SomeSmoke.Night());
        _bench.Warehouse.Answer(Runs, new TrendFact(TrendFact.Failures, Some.Date, "PlayerDailyCache", "phase_4_precompute", 2), new TrendFact(TrendFact.Failures, Some.Date, "bdl_box_scores", "phase_1_scrapers", 1));
    }

    [OneTimeTearDown]
    public void EndLogs() => _logs.Dispose();

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Every_gauge_has_a_line_of_its_own()
    {
        var (status, report) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_logs.Lines.Any(line => line.Contains("pipeline-metrics: phase3_completion = 100", StringComparison.Ordinal)));
        Assert.That(_logs.Lines.Count(line => line.Contains("pipeline-metrics: ", StringComparison.Ordinal) && line.Contains(" = ", StringComparison.Ordinal)), Is.EqualTo(report["figures"]!.AsArray().Count));
        Assert.That((ValueOf(report, FigureNames.ProcessorFailures), ValueOf(report, FigureNames.ScraperFailures), ValueOf(report, FigureNames.GradingFailures)), Is.EqualTo((2, 1, 0)));
    }

    [Test]
    public async Task What_did_not_change_is_repeated_without_a_question()
    {
        var (_, first) = await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(5));
        var (_, second) = await _bench.CallAsync();

        Assert.That(_bench.Warehouse.Asked.Select(query => query.Name), Is.EqualTo([Some13, Runs]));
        Assert.That(second["figures"]!.ToJsonString(), Is.EqualTo(first["figures"]!.ToJsonString()));
        Assert.That(second["asked_again"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Only_the_table_that_changed_is_asked_again()
    {
        Hold(SomeSmoke.Night().With(SmokeFact.Grades, SomeSmoke.Grades(60, 5.9)));
        await _bench.CallAsync();
        Hold(SomeSmoke.Night().With(SmokeFact.Grades, SomeSmoke.Grades(80, 5.9)));
        _bench.Versions.Change("nba_predictions.prediction_accuracy");
        _bench.Clock.Advance(TimeSpan.FromMinutes(5));

        var (_, report) = await _bench.CallAsync();

        Assert.That(report["asked_again"]!.AsArray().Select(output => (string?)output), Is.EqualTo(["grades"]));
        Assert.That(_bench.Warehouse.Asked[^1].Sql, Does.Contain("prediction_accuracy").And.Not.Contain("nba_raw"));
        Assert.That(ValueOf(report, FigureNames.Grading), Is.EqualTo(80));
    }

    [TestCase(355, false)]
    [TestCase(360, true)]
    public async Task A_phase_that_is_whole_is_looked_at_again_after_six_hours(int minutes, bool isLookedAt)
    {
        _bench.Clock.Now = Some.Eastern("2026-01-16 15:30");
        await _bench.CallAsync();
        _bench.Versions.Looked.Clear();
        _bench.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await _bench.CallAsync();

        Assert.That(_bench.Versions.Looked.Contains("nba_analytics.player_game_summary"), Is.EqualTo(isLookedAt));
    }

    [Test]
    public async Task A_phase_with_a_hole_is_looked_at_every_time()
    {
        Hold(SomeSmoke.Night().With("player_game_summary", SomeSmoke.Fact("player_game_summary", games: 9, rows: 200, entities: 200)));
        await _bench.CallAsync();
        _bench.Versions.Looked.Clear();
        _bench.Clock.Advance(TimeSpan.FromMinutes(5));

        var (_, report) = await _bench.CallAsync();

        Assert.That(_bench.Versions.Looked, Does.Contain("nba_analytics.player_game_summary").And.Not.Contain("nba_raw.bdl_player_boxscores"));
        Assert.That(ValueOf(report, FigureNames.Analytics), Is.EqualTo(90));
    }

    [TestCase(10, false)]
    [TestCase(15, true)]
    public async Task What_is_not_due_yet_is_looked_at_every_quarter_of_an_hour(int minutes, bool isLookedAt)
    {
        _bench.Clock.Now = Some.Eastern("2026-01-16 05:00");
        Hold(SomeSmoke.Night().With("player_game_summary", SomeSmoke.Fact("player_game_summary", games: 9, rows: 200, entities: 200)));
        await _bench.CallAsync();
        _bench.Versions.Looked.Clear();
        _bench.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await _bench.CallAsync();

        Assert.That(_bench.Versions.Looked.Contains("nba_analytics.player_game_summary"), Is.EqualTo(isLookedAt));
    }

    [Test]
    public async Task G12_What_cannot_be_asked_has_no_figure_although_it_is_remembered()
    {
        Hold(SomeSmoke.Night().With(SmokeFact.Grades, SomeSmoke.Grades(60, 5.9)));
        await _bench.CallAsync();
        _bench.Versions.Change("nba_predictions.prediction_accuracy");
        _bench.Warehouse.Fail("nba_predictions.prediction_accuracy");
        _bench.Clock.Advance(TimeSpan.FromMinutes(5));

        var (status, report) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((ValueOf(report, FigureNames.Grading), ValueOf(report, FigureNames.Analytics)), Is.EqualTo(((double?)null, 100)));
        Assert.That((string?)report["unknowns"]![0], Does.StartWith("grades could not be checked"));
    }

    [Test]
    public async Task A_mark_that_cannot_be_looked_up_is_no_reason_to_repeat()
    {
        Hold(SomeSmoke.Night().With(SmokeFact.Grades, SomeSmoke.Grades(60, 5.9)));
        await _bench.CallAsync();
        _bench.Versions.Broken = "nba_predictions.prediction_accuracy";
        _bench.Clock.Advance(TimeSpan.FromMinutes(5));

        var (_, report) = await _bench.CallAsync();

        Assert.That(report["asked_again"]!.AsArray().Select(output => (string?)output), Is.EqualTo(["grades"]));
    }

    [TestCase("/?dry_run=true")]
    [TestCase("/?as_of=2026-01-16T19:00:00Z")]
    [TestCase("/?date=2026-01-15")]
    public async Task A_look_shows_all_figures_and_writes_and_logs_none(string call)
    {
        var (status, report) = await _bench.CallAsync(call);

        Assert.That((status, ValueOf(report, FigureNames.Raw)), Is.EqualTo((HttpStatusCode.OK, 100)));
        Assert.That(_logs.Lines.Any(line => line.Contains("phase2_completion", StringComparison.Ordinal)), Is.False);
        Assert.That(await _bench.Documents.ListAsync("figures", CancellationToken.None), Is.Empty);
        Assert.That(await _bench.Documents.ListAsync("heartbeats", CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task A_new_day_begins_with_nothing()
    {
        await _bench.CallAsync();
        _bench.Clock.Now = Some.Eastern("2026-01-17 00:05");

        var (_, report) = await _bench.CallAsync();

        Assert.That(report["asked_again"]!.AsArray(), Has.Count.EqualTo(SmokeQueries.Tables.Count + 1));
        Assert.That((string?)report["game_date"], Is.EqualTo("2026-01-16"));
    }

    private void Hold(IReadOnlyList<SmokeFact> night) => _bench.Warehouse.Answer(Some13, night);

    private static double? ValueOf(JsonNode report, string name) =>
        (double?)report["figures"]!.AsArray().SingleOrDefault(figure => (string?)figure!["name"] == name)?["value"];
}
