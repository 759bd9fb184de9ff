using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class WorkflowRecordsTests
{
    private const string Decisions = "nba_orchestration.workflow_decisions";
    private const string Executions = "nba_orchestration.workflow_executions";
    private const string Runs = "nba_reference.processor_run_history";

    private static readonly QueryParameter Now = QueryParameter.Timestamp("as_of", null);

    [Test]
    public async Task Rows_of_one_minute_are_one_evaluation_and_aborts_are_counted_apart()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(Decisions,
        [
            Decision("a", "2026-01-15 10:00:09", "SKIP"), Decision("b", "2026-01-15 10:00:41", "RUN"),
            Decision("c", "2026-01-15 11:00:00", "ABORT", reason: "schedule check failed"),
        ]);

        var facts = await warehouse.AskAsync<WorkflowFact>(Bound("WorkflowEvaluations", "history"));

        (DateTimeOffset, long, bool, string?)[] expected =
        [
            (Some.Eastern("2026-01-15 10:00"), 2, true, null),
            (Some.Eastern("2026-01-15 11:00"), 1, false, "schedule check failed"),
        ];
        Assert.That(facts.OrderBy(fact => fact.HappenedAt).Select(fact => (fact.HappenedAt, fact.Amount, fact.Decided, fact.Detail)), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_RUN_decision_has_the_id_by_which_the_newest_row_of_its_execution_names_it()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(Decisions, [Decision("done", "2026-01-15 10:00", "RUN"), Decision("left", "2026-01-15 10:00", "RUN"), Decision("skip", "2026-01-15 10:00", "SKIP")]);
        warehouse.Load(Executions, [Execution("done", "2026-01-15 10:05", "started", 0), Execution("done", "2026-01-15 10:05", "completed", 2)]);

        var decisions = await warehouse.AskAsync<WorkflowFact>(Bound("RunDecisions", "recent"));
        var execution = (await warehouse.AskAsync<WorkflowFact>(Bound("WorkflowExecutions", "begun"))).Single();

        Assert.That(decisions.Select(fact => (fact.Detail, fact.GameDate)), Is.EquivalentTo<(string?, DateOnly?)>([("done", Rows.Night), ("left", Rows.Night)]));
        Assert.That((execution.Name, execution.Status, execution.EndedAt, execution.Bad), Is.EqualTo(("done", "completed", (DateTimeOffset?)Some.Eastern("2026-01-15 10:05"), 2L)));
    }

    [Test]
    public async Task Only_the_newest_state_of_a_failure_counts()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_orchestration.failed_processor_queue",
        [
            Failure("a", "pending", "2026-01-15 08:00"), Failure("a", "succeeded", "2026-01-15 08:30"), Failure("b", "pending", "2026-01-15 08:00"),
            Failure("c", "failed_permanent", "2026-01-15 08:00"),
        ]);

        var facts = await warehouse.AskAsync<WorkflowFact>(Bound("WaitingFailures", "queue"));

        Assert.That(facts.Select(fact => fact.Status), Is.EquivalentTo(["pending", "failed_permanent"]));
    }

    [Test]
    public async Task The_newest_run_speaks_for_its_processor_and_the_hour_before_it_is_counted()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(Runs,
        [
            Run("r1", "2026-01-15 07:00", "running"), Run("r2", "2026-01-15 08:00", "running"), Run("r2", "2026-01-15 08:00", "failed", "2026-01-15 08:02", 120),
            Run("r3", "2026-01-15 08:59:59", "running"),
        ]);

        var fact = (await warehouse.AskAsync<WorkflowFact>(Bound("ProcessorRuns", "data", QueryParameter.Number("most_runs", 1)))).Single();

        Assert.That((fact.HappenedAt, fact.Status, fact.Amount, fact.Bad), Is.EqualTo((Some.Eastern("2026-01-15 08:59:59"), "running", 2L, 2L)));
        Assert.That(fact.EndedAt, Is.EqualTo(Some.Eastern("2026-01-15 08:59:59")), "the first run that made it two in an hour");
    }

    [Test]
    public async Task A_run_lasts_from_its_begin_to_the_row_of_its_outcome_and_one_that_runs_has_no_end()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(Runs,
        [
            Run("r1", "2026-01-15 07:00", "running"), Run("r1", "2026-01-15 07:00", "failed", "2026-01-15 07:05"),
            Run("r2", "2026-01-15 08:00", "running"), Run("r2", "2026-01-15 08:00", "success", "2026-01-15 08:12"), Run("r3", "2026-01-15 09:00", "running"),
        ]);

        var spans = await warehouse.AskAsync<WorkflowFact>(Bound("RunSpans", "data"));

        (DateTimeOffset, DateTimeOffset?, string?, long)[] expected =
        [
            (Some.Eastern("2026-01-15 07:00"), Some.Eastern("2026-01-15 07:05"), "failed", 1), (Some.Eastern("2026-01-15 08:00"), Some.Eastern("2026-01-15 08:12"), "success", 0),
            (Some.Eastern("2026-01-15 09:00"), null, "running", 0),
        ];
        Assert.That(spans.OrderBy(span => span.HappenedAt).Select(span => (span.HappenedAt, span.EndedAt, span.Status, span.Bad)), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_expected_run_stands_once_however_often_the_plan_was_written()
    {
        using var warehouse = SqlEngine.Warehouse();
        var row = new Dictionary<string, object?>
        {
            ["date"] = Rows.Night,
            ["locked_at"] = Some.Eastern("2026-01-15 10:00"),
            ["workflow_name"] = "post_game_window_1",
            ["expected_run_time"] = Some.Eastern("2026-01-15 21:56"),
            ["games_today"] = 9L,
        };
        warehouse.Load("nba_orchestration.daily_expected_schedule", [row, row]);

        var fact = (await warehouse.AskAsync<WorkflowFact>(Bound("ExpectedRuns", "history"))).Single();

        Assert.That((fact.Name, fact.GameDate, fact.Amount), Is.EqualTo(("post_game_window_1", (DateOnly?)Rows.Night, 9L)));
    }

    [TestCase("permanent", 1)]
    [TestCase("transient", 0)]
    public async Task Passing_errors_of_the_deciding_service_are_no_cause(string category, int told)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_orchestration.service_errors",
        [
            new Dictionary<string, object?>
            {
                ["error_id"] = "1",
                ["service_name"] = "nba-scrapers",
                ["error_timestamp"] = Some.Eastern("2026-01-15 10:00"),
                ["error_type"] = "RuntimeError",
                ["error_category"] = category,
                ["error_message"] = "evaluation failed",
            },
        ]);

        Assert.That(await warehouse.AskAsync<WorkflowFact>(Bound("ControllerErrors", "errors")), Has.Count.EqualTo(told));
    }

    private static Query Bound(string query, string range, params QueryParameter[] more) => Shipped.Query(query).With(
        [QueryParameter.Date($"{range}_from", Rows.Night.AddDays(-1)), QueryParameter.Date($"{range}_to", Rows.Night.AddDays(1)), Now, .. more]);

    private static Dictionary<string, object?> Decision(string id, string at, string action, string? reason = null) => new()
    {
        ["decision_id"] = id,
        ["decision_time"] = Some.Eastern(at),
        ["workflow_name"] = id,
        ["action"] = action,
        ["reason"] = reason,
        ["context"] = """{"target_date":"2026-01-15"}""",
        ["created_at"] = Some.Eastern(at),
    };

    private static Dictionary<string, object?> Execution(string decision, string at, string status, long failed) => new()
    {
        ["execution_id"] = $"exec-{decision}",
        ["execution_time"] = Some.Eastern(at),
        ["workflow_name"] = decision,
        ["decision_id"] = decision,
        ["scrapers_triggered"] = 5L,
        ["scrapers_failed"] = failed,
        ["status"] = status,
    };

    private static Dictionary<string, object?> Failure(string id, string status, string updated) => new()
    {
        ["id"] = id,
        ["game_date"] = Rows.Night,
        ["processor_name"] = "PlayerGameSummaryProcessor",
        ["status"] = status,
        ["first_failure_at"] = Some.Eastern("2026-01-15 08:00"),
        ["updated_at"] = Some.Eastern(updated),
    };

    private static Dictionary<string, object?> Run(string id, string started, string status, string? processed = null, double? seconds = null) => new()
    {
        ["processor_name"] = "PlayerDailyCacheProcessor",
        ["run_id"] = id,
        ["status"] = status,
        ["data_date"] = Rows.Night,
        ["started_at"] = Some.Eastern(started),
        ["processed_at"] = Some.Eastern(processed ?? started),
        ["duration_seconds"] = seconds,
        ["phase"] = "phase_4_precompute",
    };
}
