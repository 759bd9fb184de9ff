using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>One game on its way: what is there, what is not due, and why something is missing.</summary>
public sealed class GameJudgeTests
{
    private static readonly string[] Way =
    [
        "bdl", "nbac_gamebook", "player_game_summary", "team_defense_game_summary", "team_offense_game_summary", "upcoming_player_game_context", "upcoming_team_game_context",
        "player_composite_factors", "ml_feature_store", "predictions", "grades",
    ];

    [Test]
    public void A_game_that_passed_everything_lacks_nothing()
    {
        var steps = StepsOf(SomeRoots.Of());

        Assert.That(steps.Select(step => step.Output), Is.EqualTo(Way));
        Assert.That(steps.Where(step => step.Missing is not null), Is.Empty);
        Assert.That(steps[0], Has.Property("Players").EqualTo(35).And.Property("First").EqualTo(Some.Eastern("2026-01-15 23:58")));
    }

    [Test]
    public void What_is_missing_has_its_cause_and_what_is_not_due_has_none()
    {
        var steps = StepsOf(SomeRoots.Of(SomeRoots.Without("player_game_summary").Without("player_composite_factors"), now: "2026-01-16 08:45"));

        Assert.That(steps.Single(step => step.Output == "player_game_summary").Missing, Is.Null);
        Assert.That(steps.Single(step => step.Output == "player_composite_factors").Missing, Has.Property("Cause").EqualTo(RootCauseName.NotRun));
    }

    [TestCase("0022500578")]
    [TestCase("20260115_MEM_ORL")]
    public async Task G8_A_game_that_was_moved_is_found_on_its_new_date_and_shows_both(string id)
    {
        var warehouse = new FakeWarehouse().See(
            Some.Scheduled() with { AwayScore = null, HomeScore = null, LastSeen = Some.Eastern("2026-01-15 16:00") },
            Some.Scheduled(date: Some.Date.AddDays(1)) with { Status = ScheduleStatus.Scheduled, AwayScore = null, HomeScore = null, LastSeen = Some.Eastern("2026-01-15 16:01") });

        var history = await HistoryAsync(warehouse, id);

        Assert.That(history.Schedule.Select(row => row.GameDate), Is.EqualTo([Some.Date, Some.Date.AddDays(1)]));
        Assert.That(history.Game!.Key.Date, Is.EqualTo(Some.Date.AddDays(1)));
    }

    [Test]
    public void Nobody_is_asked_to_grade_a_game_that_was_called_off()
    {
        var facts = SomeRoots.Of() with { Grades = [SomePredictions.Graded(60, 0)] };
        var off = facts.Slate.Expected[0] with { Class = GameClass.CalledOff };

        Assert.That(GameJudge.StepsOf(off, facts, RootRules.Default).Where(step => step.Missing is not null), Is.Empty);
        Assert.That(StepsOf(facts)[^1].Missing, Is.Not.Null);
    }

    [TestCase("20260115_ORL_MEM", true)]
    [TestCase("0022500578", true)]
    [TestCase("0022500579", false)]
    [TestCase("20260116_MEM_ORL", false)]
    public async Task A_game_is_found_by_any_of_its_ids(string id, bool isFound) =>
        Assert.That((await HistoryAsync(new FakeWarehouse().See(Some.Night(1).Select(game => game with { GameId = "0022500578" })), id)).Game is not null, Is.EqualTo(isFound));

    [Test]
    public async Task G12_Without_the_schedule_nothing_is_said_of_the_game()
    {
        var warehouse = new FakeWarehouse();
        warehouse.Fail("nba_raw.nbac_schedule");

        Assert.That(await HistoryAsync(warehouse, "0022500578"), Has.Property("CouldLook").False.And.Property("Steps").Empty);
    }

    private static IReadOnlyList<GameStep> StepsOf(RootFacts facts) => GameJudge.StepsOf(facts.Slate.Expected[0], facts, RootRules.Default);

    private static Task<GameHistory> HistoryAsync(FakeWarehouse warehouse, string id)
    {
        foreach (var query in new[] { "ProcessorRuns", "WorkflowDecisions", "OpenConflicts", "GradedGames", "FeatureFacts" })
        {
            warehouse.Answer(query, []);
        }

        var (limits, ledger) = (new FeatureThresholds(), new CostLedger());
        var evidence = new RootEvidence(
            new FunnelQueries(warehouse), new WorkflowQueries(warehouse, new WorkflowThresholds()), new ConflictQueries(warehouse), new PredictionQueries(warehouse),
            new GameSightingQueries(warehouse), new FeatureQueries(warehouse), limits, SourceRegistry.Default);
        return new GameRound(new GameSightingQueries(warehouse), evidence, RootRules.Default, ledger).RunAsync(id, Some.Eastern("2026-01-17 12:00"), CancellationToken.None);
    }
}
