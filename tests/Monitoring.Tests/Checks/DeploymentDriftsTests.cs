using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Tests.Deployments;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class DeploymentDriftsTests
{
    private const string Alert = "box-score-completeness-alert";
    private readonly SomeDeployment _cloud = new();

    private static CheckRequest Request => new(SomeDeployment.Now);

    [TestCaseSource(typeof(DriftJudgeTests), nameof(DriftJudgeTests.Injected))]
    public async Task Each_drift_is_one_finding_with_a_command_and_one_incident_with_what_the_alert_on_targets_says(
        DriftClass drift, string name, Action<SomeDeployment> damage)
    {
        damage(_cloud);

        var finding = (await JudgeAsync()).Findings.Single();

        Assert.That((await Targets.EvaluateAsync(Request, default)).Findings.Select(other => other.Fingerprint).Append(finding.Fingerprint).Distinct(), Is.EqualTo([finding.Fingerprint]), $"{drift} {name}");
        Assert.That(finding.Command, Is.Not.Empty);
    }

    [Test]
    public async Task A_cloud_as_declared_has_none()
    {
        var verdict = await JudgeAsync();

        Assert.That((verdict.Outcome, verdict.Findings.Count, verdict.Unknowns.Count), Is.EqualTo((Outcome.Passed, 0, 0)));
        Assert.That(verdict.Dates.Single().Summary, Does.Match("^[1-9][0-9]{2} things compared, 0 differences$"));
    }

    [Test]
    public async Task The_past_is_unknown_and_not_well() =>
        Assert.That((await Check.EvaluateAsync(Request with { IsAsOf = true }, default)).Outcome, Is.EqualTo(Outcome.NotEvaluated));

    [Test]
    public async Task What_carries_messages_is_critical_when_it_is_gone_and_a_job_is_not()
    {
        _cloud.Resources.Topics.Remove("nba-grading-trigger");
        _cloud.Cloud.Jobs.Remove(SomeCloud.JobName(Alert));

        var findings = (await JudgeAsync()).Findings;

        Assert.That(findings.Select(finding => (finding.Fingerprint.Entity, finding.Severity)), Is.EquivalentTo([("topic.nba-grading-trigger", Severity.Critical), (Alert, Severity.Warning)]));
    }

    [Test]
    public async Task Of_a_target_that_the_other_alert_proves_to_be_wrong_it_says_no_more_than_a_warning_in_the_same_incident()
    {
        _cloud.Cloud.Misdirect("execute-workflows", "master-controller-hourly");

        var (finding, proven) = ((await JudgeAsync()).Findings.Single(), (await Targets.EvaluateAsync(Request, default)).Findings.Single());

        Assert.That((finding.Fingerprint, finding.Severity, proven.Severity), Is.EqualTo((proven.Fingerprint, Severity.Warning, Severity.Critical)));
        Assert.That(finding.Subject, Is.EqualTo("Scheduler target nba-phase1-scrapers: 2 things unlike their declaration"));
    }

    [TestCase(5, 5)]
    [TestCase(6, 1)]
    public async Task More_than_five_of_a_kind_are_one_message(int changed, int findings)
    {
        foreach (var job in _cloud.Cloud.Jobs.Where(job => job.Value.Identity is not null).Take(changed).ToList())
        {
            _cloud.Cloud.Jobs[job.Key] = job.Value with { Identity = null };
        }

        Assert.That((await JudgeAsync()).Findings, Has.Count.EqualTo(findings));
    }

    [TestCase(5, 3)]
    [TestCase(94, 3)]
    public async Task Jobs_that_were_deleted_are_one_incident_or_several_exactly_as_the_other_alert_tells_them(int deleted, int others)
    {
        foreach (var job in _cloud.Cloud.Jobs.Keys.Take(deleted).ToList())
        {
            _cloud.Cloud.Jobs.Remove(job);
        }

        foreach (var job in _cloud.Cloud.Jobs.Where(job => job.Value.Identity is not null).Reverse().Take(others).ToList())
        {
            _cloud.Cloud.Jobs[job.Key] = job.Value with { Identity = null };
        }

        var (own, other) = ((await JudgeAsync()).Findings, (await Targets.EvaluateAsync(Request, default)).Findings);

        Assert.That(own.Select(finding => finding.Fingerprint), Is.Unique.And.SupersetOf(other.Select(finding => finding.Fingerprint)));
        Assert.That(own, Has.Count.EqualTo(other.Count + others));
    }

    [Test]
    public async Task Who_could_not_see_everything_ends_nothing()
    {
        _cloud.Cloud.UnlistedJobs.Add(new("us-west2", "answered 503 UNAVAILABLE"));
        var open = new Fingerprint(Phase.Scrape, "topic.nba-grading-trigger", new(2026, 1, 14));

        var verdict = await Check.EvaluateAsync(Request with { Open = new Dictionary<Fingerprint, DateTimeOffset> { [open] = SomeDeployment.Now.AddDays(-2) } }, default);

        Assert.That((verdict.Outcome, verdict.Healthy.Count), Is.EqualTo((Outcome.NotEvaluated, 0)));
        Assert.That(verdict.Unknowns.Single().ToString(), Is.EqualTo("Scheduler jobs in us-west2 could not be checked: answered 503 UNAVAILABLE"));
    }

    private SchedulerTargets Targets => new(_cloud.Scheduler, new JobPauses(_cloud.Cloud, new InProcessDocumentStore()), _cloud.Cloud, _cloud.Declared.Pipeline, new TargetThresholds());

    private DeploymentDrifts Check => new(_cloud.Audit, _cloud.Declared, Targets, new DriftThresholds());

    private Task<Verdict> JudgeAsync() => Check.EvaluateAsync(Request, default);
}
