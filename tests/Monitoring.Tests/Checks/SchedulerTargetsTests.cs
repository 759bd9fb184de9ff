using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class SchedulerTargetsTests
{
    private const string Analytics = "nba-phase3-analytics-processors";
    private readonly FakeControlPlane _cloud = SomeCloud.Healthy();
    private readonly InProcessDocumentStore _documents = new();

    [Test]
    public async Task As_on_record_nothing_is_found()
    {
        var verdict = await JudgeAsync();

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.Passed, 0)));
    }

    [Test]
    public async Task Functions_of_somebody_else_are_not_asked_and_ours_are()
    {
        await JudgeAsync();

        Assert.That(_cloud.Asked.Where(address => address.AbsolutePath.Contains("self-heal", StringComparison.Ordinal)), Is.Empty);
        Assert.That(_cloud.Asked, Has.Some.Matches<Uri>(address => address.AbsolutePath == "/grading-coverage-alert"));
    }

    [Test]
    public async Task Jobs_of_one_wrong_target_are_one_critical_finding_by_its_name()
    {
        _cloud.Misdirect("execute-workflows", "master-controller-hourly");

        var finding = (await JudgeAsync()).Findings.Single();

        Assert.That((finding.Severity, finding.Fingerprint.ToString()), Is.EqualTo((Severity.Critical, "phase1/nba-phase1-scrapers/2026-01-23")));
        Assert.That(finding.HowBad, Is.EqualTo("answering as analytics-processor; 2 jobs start it"));
        Assert.That(finding.Patterns, Has.Exactly(3).Items);
        Assert.That(finding.Command, Does.Contain("jobs update http execute-workflows").And.Contains("run.app/execute-workflows"));
    }

    [TestCase(HealthKind.Unhealthy, 1)]
    [TestCase(HealthKind.Healthy, 0)]
    public async Task A_service_that_is_ill_is_one_critical_finding_however_many_jobs_call_it(HealthKind kind, int findings)
    {
        _cloud.Health[SomeCloud.AddressOf(Analytics)] = new(kind, "answered");

        var verdict = await JudgeAsync();

        Assert.That(verdict.Findings.Select(finding => finding.Fingerprint.Entity), Is.EqualTo(Enumerable.Repeat(Analytics, findings)));
    }

    [Test]
    public async Task A_target_that_nothing_is_deployed_at_and_that_answers_404_is_missing_by_two_proofs()
    {
        _cloud.Services.RemoveAll(service => service.Name == "prediction-coordinator");
        _cloud.Health.Remove(SomeCloud.AddressOf("prediction-coordinator"));

        var finding = (await JudgeAsync()).Findings.Single();

        Assert.That((finding.Severity, finding.Fingerprint.Entity, finding.Patterns.Count), Is.EqualTo((Severity.Critical, "prediction-coordinator", 2)));
        Assert.That(finding.HowBad, Is.EqualTo("not there; 3 jobs start it"));
    }

    [Test]
    public async Task A_function_of_ours_that_answers_as_another_is_critical_and_never_paused()
    {
        var address = _cloud.Functions.Last(function => function.Name == "grading-coverage-alert").Addresses[0];
        _cloud.Health[address] = SomeCloud.Well("phase4-failure-alert");
        _cloud.Change("grading-coverage-alert", job => job with { LastCode = 5 });

        var verdict = await Check().EvaluateAndPauseAsync(Request, default);

        Assert.That(verdict.Severity, Is.EqualTo(Severity.Critical));
        Assert.That(_cloud.Paused, Is.Empty);
    }

    [Test]
    public async Task One_proof_does_not_pause()
    {
        _cloud.Health[SomeCloud.AddressOf("nba-scrapers")] = SomeCloud.Well("analytics-processor");

        var verdict = await Check().EvaluateAndPauseAsync(Request, default);

        Assert.That((verdict.Severity, _cloud.Paused.Count), Is.EqualTo((Severity.Critical, 0)));
    }

    [Test]
    public async Task A_job_moved_to_a_sound_service_is_a_warning_about_the_job()
    {
        _cloud.Deploy("nba-scrapers-two", "nba-scrapers");
        _cloud.Change("execute-workflows", job => job with { Target = JobTarget.Http(new($"{SomeCloud.AddressOf("nba-scrapers-two")}execute-workflows")) });

        var finding = (await JudgeAsync()).Findings.Single();

        Assert.That((finding.Severity, finding.Fingerprint.Entity), Is.EqualTo((Severity.Warning, "execute-workflows")));
    }

    [TestCase("same-day-phase3", "gone")]
    [TestCase("grading-coverage-alert", "gone")]
    public async Task A_job_that_is_gone_is_a_warning(string job, string words)
    {
        _cloud.Jobs.Remove(SomeCloud.JobName(job));

        var finding = (await JudgeAsync()).Findings.Single();

        Assert.That((finding.Severity, finding.Fingerprint.Entity, finding.HowBad), Is.EqualTo((Severity.Warning, job, words)));
    }

    [Test]
    public async Task A_job_that_nobody_ever_saw_is_a_note_when_it_is_not_there()
    {
        _cloud.Jobs.Remove(SomeCloud.JobName("odds-catchup-noon"));

        var verdict = await JudgeAsync();

        Assert.That((verdict.Findings.Count, verdict.Notes.Single()), Is.EqualTo((0, "Never confirmed and not there: odds-catchup-noon.")));
    }

    [TestCase(5, 5)]
    [TestCase(6, 1)]
    public async Task More_than_five_jobs_unlike_their_record_are_one_message(int gone, int findings)
    {
        foreach (var job in _cloud.Jobs.Keys.Where(job => job.Contains("/bdl-", StringComparison.Ordinal)).Take(gone).ToList())
        {
            _cloud.Jobs.Remove(job);
        }

        Assert.That((await JudgeAsync()).Findings, Has.Count.EqualTo(findings));
    }

    [Test]
    public async Task A_paused_job_in_another_region_and_at_other_times_is_all_said_in_one_finding()
    {
        var job = _cloud.Jobs[SomeCloud.JobName("same-day-phase3")];
        _cloud.Jobs.Remove(job.FullName);
        _cloud.Jobs["moved"] = job with { FullName = SomeCloud.JobName("same-day-phase3", "us-west1"), Cron = "0 9 * * *", State = JobState.Paused };

        var finding = (await JudgeAsync()).Findings.Single();

        Assert.That((finding.HowBad, finding.Observed), Is.EqualTo(("in us-west1", "stands in us-west1, is paused, runs 0 9 * * * America/New_York")));
    }

    [Test]
    public async Task A_region_that_was_not_seen_has_neither_jobs_nor_none()
    {
        foreach (var job in _cloud.Jobs.Keys.Where(job => job.Contains("us-central1", StringComparison.Ordinal)).ToList())
        {
            _cloud.Jobs.Remove(job);
        }

        _cloud.UnlistedJobs.Add(new("us-central1", "answered 503 UNAVAILABLE"));

        var verdict = await JudgeAsync();

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.NotEvaluated, 0)));
        Assert.That(verdict.Unknowns.Single().ToString(), Is.EqualTo("Scheduler jobs in us-central1 could not be checked: answered 503 UNAVAILABLE"));
    }

    [Test]
    public async Task Who_does_not_let_us_in_is_unknown_and_not_ill()
    {
        _cloud.Health[SomeCloud.AddressOf(Analytics)] = new(HealthKind.NotAsked, "we are not let in (403)");

        var verdict = await JudgeAsync();

        Assert.That((verdict.Outcome, verdict.Findings.Count, verdict.Unknowns.Count), Is.EqualTo((Outcome.NotEvaluated, 0, 1)));
    }

    [Test]
    public async Task The_last_success_of_a_job_that_now_fails_is_remembered()
    {
        await Check().EvaluateAndPauseAsync(Request, default);
        _cloud.Change("same-day-phase3", job => job with { LastAttempt = Some.Eastern("2026-01-22 10:30"), LastCode = 13 });
        _cloud.Change("same-day-phase4", job => job with { LastAttempt = null, LastCode = null });

        var audited = (await Audit().AskAsync(default)).Audited.ToDictionary(job => job.Name);

        Assert.That(
            (audited["same-day-phase3"].LastSuccess, audited["same-day-phase3"].NeverRan, audited["same-day-phase4"].NeverRan),
            Is.EqualTo(((DateTimeOffset?)Some.Eastern("2026-01-16 06:00"), false, true)));
    }

    private static CheckRequest Request => new(Some.Eastern("2026-01-23 06:15"));

    private SchedulerAudit Audit() => new(_cloud, new JobMemory(_documents), PipelineInventory.Shipped, OwnFunctions.Shipped, DeploymentPlan.Of("nba-props-platform", "observe", null, null));

    private SchedulerTargets Check() =>
        new(Audit(), new JobPauses(_cloud, _documents), _cloud, PipelineInventory.Shipped, new TargetThresholds());

    private Task<Verdict> JudgeAsync() => Check().EvaluateAsync(Request, default);
}
