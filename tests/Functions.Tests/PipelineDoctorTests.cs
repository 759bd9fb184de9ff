using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class PipelineDoctorTests
{
    private static readonly string[] Figures = ["DoctorFacts", "FeatureFacts", "GradedGames", "PredictedGames", "OpenConflicts", "WorkflowRecords"];

    private readonly FunctionBench _bench = new(typeof(PipelineDoctor), Some.Eastern("2026-01-16 16:00"));

    private const string Marker = """{ "player_daily_cache": {}, "player_shot_zone_analysis": {}, "player_composite_factors": {}, "team_defense_zone_analysis": {}, "ml_feature_store": {} }""";

    [SetUp]
    public async Task Everything_was_asked()
    {
        await _bench.Documents.CreateAsync("phase4_completion/2026-01-15", Marker, CancellationToken.None);
        foreach (var query in Figures)
        {
            _bench.Warehouse.Answer(query, []);
        }

        _bench.Warehouse.Answer("WorkflowDecisions", Hourly());
        _bench.Warehouse.Answer("PredictedGames", SomeFunnel.Rows("predictions", "2026-01-15 11:38", 5).Select(game => SomePredictions.Whole($"{game.Away}@{game.Home}")));
        Analyse(5);
    }

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Without_dates_it_is_yesterday_and_every_check_has_a_row_by_which_it_was_judged()
    {
        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["from"], (string?)report["to"]), Is.EqualTo((HttpStatusCode.OK, "2026-01-15", "2026-01-15")));
        Assert.That(Rows(report).Select(row => (string?)row["check"]).Distinct(), Is.EquivalentTo(DoctorPage.JudgesOf(DoctorRules.Default).Select(judge => judge.Check)));
        Assert.That(Rows(report).Select(row => (string?)row["threshold"]), Is.All.Not.Empty);
    }

    [Test]
    public async Task A_healthy_date_has_nothing_at_which_somebody_must_look()
    {
        var (_, report) = await _bench.CallAsync();

        Assert.That(Rows(report).Where(row => (string)row["outcome"]! is "Warning" or "Critical" or "NotEvaluated").Select(row => $"{row["check"]}: {row["observed"]}"), Is.Empty);
        Assert.That(report["bottlenecks"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_game_left_behind_is_told_with_its_root_what_follows_from_it_and_what_to_type()
    {
        Analyse(4);

        var (status, report) = await _bench.CallAsync();
        var rows = Rows(report);
        var (root, stuck) = (rows.First(row => (string?)row["check"] == "analytics-completeness"), rows.First(row => (string?)row["check"] == "stuck-games"));

        Assert.That((status, (string?)root["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Warning")), report["summary"]!.ToString());
        Assert.That(root["fix"]!.AsArray().Select(line => (string?)line), Has.Some.Contains("/process-date-range").And.Some.StartsWith("scripts/ops game 0022501504"));
        Assert.That((string?)stuck["follows_from"], Is.EqualTo("analytics-completeness 2026-01-15"));
        Assert.That((string?)report["bottlenecks"]![0]!["where"], Does.StartWith("PARTIAL raw → analytics: 4 of 5 games"));
    }

    [Test]
    public async Task All_dates_are_the_same_few_jobs_and_no_table_is_asked_the_same_twice()
    {
        await _bench.CallAsync("/?date=2026-01-15");
        var one = _bench.Warehouse.Asked.Count;
        _bench.Warehouse.Asked.Clear();
        await _bench.CallAsync("/?days=31");

        var parts = _bench.Warehouse.Asked.SelectMany(query => query.Parts.Count > 0 ? query.Parts : [query]).Select(part => part.Sql).ToList();
        Assert.That((one, _bench.Warehouse.Asked.Count), Is.EqualTo((9, 9)), string.Join(", ", _bench.Warehouse.Asked.Select(query => query.Name)));
        Assert.That(parts, Is.Unique);
    }

    [TestCase("nba_predictions.prediction_accuracy", "accuracy-drift")]
    [TestCase("nba_raw.bdl_player_boxscores", "end-to-end-flow")]
    [TestCase("nba_orchestration.workflow_decisions", "decision-gaps")]
    [TestCase("nba_orchestration.streaming_conflict_log", "streaming-conflict")]
    public async Task G12_A_broken_table_is_not_evaluated_and_503_and_the_others_are_judged(string table, string check)
    {
        _bench.Warehouse.Fail(table);
        _bench.Warehouse.Fail("DoctorFacts");
        foreach (var part in new[] { "PredictionFigures", "LinedPlayers", "PredictedActuals", "GradeFigures", "WorkflowEvaluations", "RunDecisions", "WorkflowExecutions" })
        {
            _bench.Warehouse.Answer(part, []);
        }

        var (status, report) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(Rows(report).Where(row => (string?)row["check"] == check).Select(row => (string?)row["outcome"]), Has.Some.EqualTo("NotEvaluated"));
        Assert.That(Rows(report).Count(row => (string?)row["outcome"] == "Passed"), Is.GreaterThan(5));
        Assert.That(report["unknowns"]!.AsArray(), Is.Not.Empty);
    }

    [TestCase("/", 1)]
    [TestCase("/?dry_run=true", 0)]
    [TestCase("/?as_of=2026-01-16T19:00:00Z", 0)]
    public async Task It_leaves_a_heartbeat_and_tells_nobody_and_a_rehearsal_leaves_nothing(string call, int beats)
    {
        await _bench.CallAsync(call);

        Assert.That(await _bench.Documents.ListAsync("heartbeats", CancellationToken.None), Has.Count.EqualTo(beats));
        Assert.That((_bench.Slack.Sent.Count, _bench.Warehouse.Appended.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task What_it_could_not_look_at_is_among_the_failures()
    {
        _bench.Warehouse.Fail("OpenConflicts");

        await _bench.CallAsync();

        Assert.That(_bench.Warehouse.Appended.Single().Table, Is.EqualTo("nba_monitoring.error_events"));
    }

    [TestCase("/?days=32", "'days' is a whole number from 1 to 31")]
    [TestCase("/?from=2026-01-14", "'from' and 'to' belong together")]
    [TestCase("/?fix=true", "There is no parameter 'fix'")]
    public async Task What_cannot_be_understood_is_400_and_a_sentence(string call, string words)
    {
        var (status, problem) = await _bench.CallAsync(call);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain(words));
    }

    // Of five games.
    private void Analyse(int games)
    {
        var summaries = SomeFunnel.Rows("player_game_summary", "2026-01-16 06:04", games).ToList();
        _bench.Warehouse.Forget();
        _bench.Warehouse.See(Overnight([.. SomeFunnel.Of(5, "player_game_summary"), .. summaries]));
        _bench.Warehouse.Answer("AnalysedGames", summaries.Select(game => game with { RowCount = 24, PlayerCount = 24 }));
    }

    private static IReadOnlyList<JsonNode> Rows(JsonNode report) => [.. report["rows"]!.AsArray().Select(row => row!)];

    // What the funnel leaves out: the gamebook, both teams of a summary, the teams' tables, and the other processors of the night.
    private static IEnumerable<GameSighting> Overnight(IReadOnlyList<GameSighting> rows) =>
    [
        .. rows.Where(row => row.Witness != "player_game_summary"),
        .. rows.Where(row => row.Witness == "player_game_summary").SelectMany(row => new[] { Team(row, row.Away, row.Home), Team(row, row.Home, row.Away) }),
        .. rows.Where(row => row.Witness == "bdl").Select(row => row with { Witness = "nbac_gamebook" }),
        .. new[] { "team_defense_game_summary", "team_offense_game_summary" }.SelectMany(table => SomeFunnel.Rows(table, "2026-01-16 06:10", 5)),
        .. new[] { "team_defense_zone_analysis", "player_shot_zone_analysis", "player_composite_factors" }.SelectMany(table => SomeFunnel.Rows(table, "2026-01-16 07:10", 5)),
    ];

    private static GameSighting Team(GameSighting game, string? team, string? opponent) => game with { Away = team, Home = opponent, RowCount = 12, PlayerCount = 12 };

    private static IEnumerable<WorkflowFact> Hourly() => Enumerable.Range(0, 72).Select(hour =>
        new WorkflowFact(WorkflowFact.Evaluation, Some.Eastern("2026-01-16 16:00").AddHours(-hour), null, null, null, null, 15, 0, null));
}
