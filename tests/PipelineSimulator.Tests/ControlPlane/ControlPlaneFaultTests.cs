namespace NbaPipeline.PipelineSimulator.Tests.ControlPlanes;

/// <summary>Jobs and services that are wrong from 14:00Z on the 20th to 14:00Z on the 21st.</summary>
public sealed class ControlPlaneFaultTests
{
    private const string During = "2026-01-20T18:00:00Z";
    private const string Before = "2026-01-20T13:59:00Z";
    private const string After = "2026-01-21T14:00:00Z";

    private static PipelineWorld With(string kind, string fields) =>
        Worlds.With($$"""{ "id": "x", "kind": "{{kind}}", "from": "2026-01-20T14:00:00Z", "to": "2026-01-21T14:00:00Z", {{fields}} }""");

    private static SchedulerJob? Job(PipelineWorld world, string name, string at) =>
        world.ControlPlane.JobsAt(Worlds.At(at)).SingleOrDefault(job => job.Name == name);

    [Test]
    public void A_missing_job_is_not_listed_until_it_is_back()
    {
        var world = With("scheduler_job_missing", """ "jobs": ["same-day-phase3"] """);

        Assert.That(
            new[] { Before, During, After }.Select(at => Job(world, "same-day-phase3", at) is not null),
            Is.EqualTo([true, false, true]));
    }

    [Test]
    public void A_paused_job_is_listed_as_paused_and_not_tried()
    {
        var world = With("scheduler_job_paused", """ "jobs": ["same-day-phase3"] """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new[] { Before, During, After }.Select(at => Job(world, "same-day-phase3", at)!.State),
                Is.EqualTo([JobState.Enabled, JobState.Paused, JobState.Enabled]));
            Assert.That(Job(world, "same-day-phase3", During)!.LastAttempt, Is.EqualTo(Worlds.At("2026-01-19T15:30:00Z")));
        }
    }

    [Test]
    public void A_misdirected_job_calls_a_healthy_service_that_is_another()
    {
        var world = With("scheduler_job_misdirected", """ "jobs": ["same-day-phase3"] """);
        var job = Job(world, "same-day-phase3", During)!;

        Assert.That(
            (job.State, job.Target, job.LastStatus, world.ControlPlane.HealthAt(job.Target, Worlds.At(During))),
            Is.EqualTo((JobState.Enabled, "nba-phase1-scrapers", "NOT_FOUND", new ServiceHealth(200, "analytics-processor"))));
    }

    [Test]
    public void A_service_that_is_down_answers_503_and_its_jobs_fail()
    {
        var world = With("service_down", """ "service": "nba-phase3-analytics-processors" """);

        Assert.That(
            (world.ControlPlane.HealthAt("nba-phase3-analytics-processors", Worlds.At(During)), Job(world, "same-day-phase3", During)!.LastStatus,
                world.ControlPlane.HealthAt("nba-scrapers", Worlds.At(During))!.IsHealthy),
            Is.EqualTo((new ServiceHealth(503, null), "UNAVAILABLE", true)));
    }

    [Test]
    public void A_topic_without_its_consumers_is_still_there()
    {
        var world = With("consumer_missing", """ "topic": "nba-phase2-raw-complete" """);
        int Readers(string at) => world.ControlPlane.TopicsAt(Worlds.At(at)).Single(topic => topic.Name == "nba-phase2-raw-complete").Consumers.Count;

        Assert.That((Readers(Before), Readers(During)), Is.EqualTo((2, 0)));
    }

    [TestCase("scheduler_job_missing", null)]
    [TestCase("scheduler_job_paused", null)]
    [TestCase("scheduler_job_misdirected", "2026-01-21T11:15:00Z")]
    public void A_job_that_is_wrong_shows_at_the_next_look_even_if_another_does_its_work(string kind, string? critical)
    {
        var truth = With(kind, """ "jobs": ["daily-yesterday-analytics"] """).Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((truth.ObservableAt, truth.CriticalAt, truth.EndsAt), Is.EqualTo(
                (Records.Moment("2026-01-21T10:45:00Z"), Records.Moment(critical), Records.Moment(After))));
            Assert.That(truth.Dates(Entities.Orchestration, "daily-yesterday-analytics"), Is.EqualTo([Records.Day(20), Records.Day(21)]));
            Assert.That(truth.Downstream, Is.Empty);
            Assert.That(truth.Dates(Entities.Orchestration, Entities.Decisions), Is.Empty);
        }
    }

    [TestCase("scheduler_job_missing")]
    [TestCase("scheduler_job_paused")]
    [TestCase("scheduler_job_misdirected")]
    public void Without_the_job_of_the_evaluation_nothing_is_decided(string kind)
    {
        var world = With(kind, """ "jobs": ["master-controller-hourly"] """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Evaluations(), Has.None.InRange(Worlds.At("2026-01-20T14:00:00Z"), Worlds.At("2026-01-21T13:59:00Z")));
            Assert.That(world.Faults[0].Dates(Entities.Orchestration, Entities.Decisions), Is.EqualTo([Records.Day(20), Records.Day(21)]));
        }
    }

    [Test]
    public void Without_the_job_of_the_executor_decisions_are_left()
    {
        var world = With("scheduler_job_paused", """ "jobs": ["execute-workflows"] """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Evaluations(), Has.Member(Worlds.At("2026-01-20T15:00:00Z")));
            Assert.That(world.Faults[0].Dates(Entities.Orchestration, Entities.Executions), Has.Member(Records.Day(20)));
        }
    }

    [TestCase("2026-01-20T10:45:00Z", "2026-01-20T10:45:00Z")]
    [TestCase("2026-01-20T10:46:00Z", "2026-01-20T11:15:00Z")]
    [TestCase("2026-01-20T11:15:00Z", "2026-01-20T11:15:00Z")]
    [TestCase("2026-01-20T11:16:00Z", "2026-01-21T10:45:00Z")]
    public void Jobs_are_looked_at_at_a_quarter_to_six_and_a_quarter_past(string from, string seen) => Assert.That(
        Records.Truth($$"""{ "id": "x", "kind": "scheduler_job_paused", "jobs": ["daily-yesterday-analytics"], "from": "{{from}}" }""").WarningAt,
        Is.EqualTo(Worlds.At(seen)));

    [TestCase("2026-01-20T10:45:00Z", "2026-01-20T10:45:00Z")]
    [TestCase("2026-01-20T10:46:00Z", "2026-01-21T10:45:00Z")]
    public void Who_a_job_calls_as_is_compared_at_a_quarter_to_six_alone_and_nothing_fails_for_it(string from, string seen)
    {
        var truth = Records.Truth($$"""{ "id": "x", "kind": "scheduler_job_identity", "jobs": ["gate-sweep"], "from": "{{from}}" }""");

        Assert.That((truth.ObservableAt, truth.CriticalAt, truth.Downstream.Count), Is.EqualTo(((DateTimeOffset?)Worlds.At(seen), (DateTimeOffset?)null, 0)));
        Assert.That(truth.Cells.Select(cell => (cell.Phase, cell.Entity)).Distinct(), Is.EqualTo([(Entities.Orchestration, "gate-sweep")]));
    }

    [Test]
    public void A_job_of_our_own_takes_its_function_with_it()
    {
        var truth = Records.Truth(
            """{ "id": "x", "kind": "scheduler_job_paused", "jobs": ["phase4-failure-alert"], "from": "2026-01-20T14:00:00Z", "to": "2026-01-21T14:00:00Z" }""");

        Assert.That(truth.Cells.Select(cell => (cell.Phase, cell.Entity)).Distinct(), Is.EqualTo([(1, "phase4-failure-alert"), (0, "phase4-failure-alert"), (1, "scheduler-jobs")]));
    }

    [TestCase("scheduler_job_missing", "scheduler-jobs")]
    [TestCase("scheduler_job_paused", "scheduler-jobs")]
    [TestCase("scheduler_job_misdirected", "nba-phase1-scrapers")]
    public void Who_names_what_several_jobs_have_in_common_is_right_too(string kind, string entity) => Assert.That(
        With(kind, """ "jobs": ["daily-yesterday-analytics"] """).Faults[0].Dates(Entities.Orchestration, entity), Is.EqualTo([Records.Day(20), Records.Day(21)]));

    [Test]
    public void What_is_over_before_the_audit_was_seen_by_nobody() => Assert.That(
        Records.Truth("""{ "id": "x", "kind": "scheduler_job_paused", "jobs": ["daily-yesterday-analytics"], "from": "2026-01-20T14:00:00Z", "to": "2026-01-20T18:00:00Z" }""").ObservableAt,
        Is.Null);

    [Test]
    public void A_service_that_is_down_owns_itself_and_its_jobs_and_is_critical_when_nothing_was_decided_for_two_hours()
    {
        var truth = With("service_down", """ "service": "nba-scrapers" """).Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(truth.CriticalAt, Is.EqualTo(Worlds.At("2026-01-20T15:01:00Z")));
            Assert.That(truth.Cells.Where(cell => cell.GameDate == Records.Day(20) && cell.Phase == Entities.Orchestration).Select(cell => cell.Entity),
                Is.SupersetOf(["nba-scrapers", "master-controller-hourly", "execute-workflows", Entities.Decisions]));
        }
    }

    [Test]
    public void A_missing_consumer_shows_at_the_next_audit_although_nothing_is_missing_yet()
    {
        var truth = With("consumer_missing", """ "topic": "nba-phase2-raw-complete" """).Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(truth.WarningAt, Is.EqualTo(Worlds.At("2026-01-21T11:15:00Z")));
            Assert.That(truth.Dates(Entities.Orchestration, "nba-phase2-raw-complete"), Is.EqualTo([Records.Day(20), Records.Day(21)]));
            Assert.That(truth.Downstream, Is.Empty, "the morning's jobs do all the work of this day");
        }
    }

    [Test]
    public void Two_jobs_that_stand_still_leave_what_both_would_have_made()
    {
        var truth = With("scheduler_job_paused", """ "jobs": ["daily-yesterday-analytics", "overnight-analytics-6am-et"] """).Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(truth.Dates(Entities.Analytics, "player_game_summary"), Is.EqualTo([Records.Day(20)]));
            Assert.That(truth.Dates(Entities.Grading, "grading"), Is.EqualTo([Records.Day(20)]));
            Assert.That(truth.CriticalAt, Is.EqualTo(Worlds.At("2026-01-21T13:30:00Z")), "phase 4 had nothing to work on");
        }
    }

    [Test]
    public void Nobody_misses_the_consumer_of_a_topic_that_never_had_one() =>
        Assert.That(With("consumer_missing", """ "topic": "nba-phase4-trigger" """).Faults[0].ObservableAt, Is.Null);

    [Test]
    public void A_function_that_no_job_calls_is_seen_when_all_is_compared()
    {
        var truth = With("service_down", """ "service": "phase6-export" """).Faults[0];

        Assert.That(
            (truth.CriticalAt, truth.Dates(Entities.Orchestration, "phase6-export")),
            Is.EqualTo((Records.Moment("2026-01-21T10:45:00Z"), new[] { Records.Day(20), Records.Day(21) })));
    }

    [TestCase("2026-01-20T11:00:00Z", "2026-01-20T19:00:00Z", "2026-01-20T20:00:00Z")]
    [TestCase("2026-01-20T11:00:00Z", "2026-01-20T18:00:00Z", null)]
    public void Grading_shows_at_three_only_if_all_four_of_its_jobs_were_in_vain(string from, string to, string? critical)
    {
        var truth = Records.Truth($$"""{ "id": "x", "kind": "service_down", "service": "phase5b-grading", "from": "{{from}}", "to": "{{to}}" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(truth.CriticalAt, Is.EqualTo(Records.Moment(critical)));
            Assert.That(truth.Dates(Entities.Grading, "grading"), Has.Count.EqualTo(critical is null ? 0 : 1));
        }
    }

    [TestCase("scheduler_job_paused", """ "jobs": ["same-day-phase3", "same-day-fase3"] """)]
    [TestCase("scheduler_job_identity", """ "jobs": ["same-day-phase3"] """)]
    [TestCase("service_down", """ "service": "nba-scraper" """)]
    [TestCase("consumer_missing", """ "topic": "phase4-complete" """)]
    [TestCase("orchestrator_down", """ "reason": "holiday" """)]
    public void A_part_that_the_pipeline_has_not_is_a_mistake(string kind, string fields) =>
        Assert.That(() => With(kind, fields), Throws.TypeOf<ScenarioException>().With.Message.Contains("must be one of"));
}
