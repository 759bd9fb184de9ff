using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Deployments;

namespace NbaPipeline.Monitoring.Tests.Deployments;

public sealed class DriftJudgeTests
{
    private const string Alert = "box-score-completeness-alert";
    private const string Gate = "phase3-to-phase4-gate";

    internal static IEnumerable<TestCaseData> Injected =>
    [
        Case("a job of ours was deleted", DriftClass.Missing, $"scheduler job {Alert}, us-west2", one => one.Cloud.Jobs.Remove(SomeCloud.JobName(Alert))),
        Case("a job of the pipeline was deleted", DriftClass.Missing, "scheduler job grading-daily-6am, us-central1", one => one.Cloud.Jobs.Remove(SomeCloud.JobName("grading-daily-6am", "us-central1"))),
        Case("a function was deleted", DriftClass.Missing, $"function {Alert}, us-west2", one => one.Cloud.Functions.RemoveAll(function => function.Name == Alert && function.Region == "us-west2")),
        Case("a function of the pipeline was deleted", DriftClass.Missing, "pipeline function phase5b-grading, us-west2", one => one.Cloud.Functions.RemoveAll(function => function.Name == "phase5b-grading")),
        Case("a service was deleted", DriftClass.Missing, "service prediction-coordinator, us-west2", one => one.Cloud.Services.RemoveAll(service => service.Name == "prediction-coordinator")),
        Case("a topic was deleted", DriftClass.Missing, "topic nba-grading-trigger", one => one.Resources.Topics.Remove("nba-grading-trigger")),
        Case("a gate's subscription was deleted", DriftClass.Missing, $"subscription {Gate}", one => one.Resources.Subscriptions.RemoveAll(subscription => subscription.Name == Gate)),
        Case("nobody keeps a gate's dead letters", DriftClass.Missing, $"subscription {Gate}-dead-letters", one => one.Resources.Subscriptions.RemoveAll(subscription => subscription.Name == $"{Gate}-dead-letters")),
        Case("an API was switched off", DriftClass.Missing, "API bigquerydatatransfer.googleapis.com", one => one.Cloud.Apis.Remove("bigquerydatatransfer.googleapis.com")),
        Case("a table is not there", DriftClass.Missing, "table nba_monitoring.incident_events", one => one.Resources.Tables.Remove("nba_monitoring.incident_events")),
        Case("a table of the pipeline that ours read is not there", DriftClass.Missing, "table nba_predictions.player_prop_predictions", one => one.Resources.Tables.Remove("nba_predictions.player_prop_predictions")),
        Case("a secret has no version in force", DriftClass.Missing, $"secret {SomeDeployment.Secret}", one => one.Resources.Secrets.Clear()),
        Case("a function of ours lives on without a manifest", DriftClass.Extra, "function zombie, us-east1", one => one.Cloud.Functions.Add(one.Cloud.Functions[^1] with { FullName = "projects/p/locations/us-east1/functions/zombie" })),
        Case("a second job calls a function of ours", DriftClass.Extra, "scheduler job by-hand, us-west2", one => one.Cloud.Jobs["by-hand"] = one.Cloud.Jobs[SomeCloud.JobName(Alert)] with { FullName = SomeCloud.JobName("by-hand") }),
        Case("a job was paused", DriftClass.Paused, $"scheduler job {Alert}, us-west2", one => one.Cloud.Change(Alert, job => job with { State = JobState.Paused })),
        Case("a job of the pipeline was disabled", DriftClass.Paused, "scheduler job execute-workflows, us-west2", one => one.Cloud.Change("execute-workflows", job => job with { State = JobState.Disabled })),
        Case("a job calls another function", DriftClass.WrongTarget, $"scheduler job {Alert}, us-west2", one => one.Cloud.Change(Alert, job => job with { Target = one.Cloud.Jobs[SomeCloud.JobName("gate-sweep")].Target })),
        Case("a job publishes elsewhere", DriftClass.WrongTarget, "scheduler job grading-morning, us-west2", one => one.Cloud.Change("grading-morning", job => job with { Target = JobTarget.Publish("nba-phase4-trigger") })),
        Case("a gate's subscription takes another topic", DriftClass.WrongTarget, $"subscription {Gate}", one => one.ChangeSubscription(Gate, subscription => subscription with { Topic = "nba-phase2-raw-complete" })),
        Case("a gate's subscription pushes elsewhere", DriftClass.WrongTarget, $"subscription {Gate}", one => one.ChangeSubscription(Gate, subscription => subscription with { Endpoint = new("https://old.example.com/") })),
        Case("a gate's dead letters go nowhere", DriftClass.WrongTarget, $"subscription {Gate}", one => one.ChangeSubscription(Gate, subscription => subscription with { DeadLetters = null })),
        Case("a pipeline function is started by another topic", DriftClass.WrongTarget, "pipeline function phase5b-grading, us-west2", one => one.ChangeFunction("phase5b-grading", function => function with { Topic = "nba-phase4-trigger" })),
        Case("a job has other times", DriftClass.WrongSchedule, $"scheduler job {Alert}, us-west2", one => one.Cloud.Change(Alert, job => job with { Cron = "0 3 * * *" })),
        Case("a restored job lost its zone", DriftClass.WrongSchedule, "scheduler job grading-daily-6am, us-central1", one => one.Cloud.Change("grading-daily-6am", job => job with { Zone = "UTC" }, "us-central1")),
        Case("a job calls as the default account", DriftClass.WrongIdentity, $"scheduler job {Alert}, us-west2", one => one.Cloud.Change(Alert, job => job with { Identity = "1-compute@developer.gserviceaccount.com" })),
        Case("a job calls as nobody", DriftClass.WrongIdentity, $"scheduler job {Alert}, us-west2", one => one.Cloud.Change(Alert, job => job with { Identity = null })),
        Case("a function runs as the default account", DriftClass.WrongIdentity, $"function {Alert}, us-west2", one => one.ChangeFunction(Alert, function => function with { Identity = "1-compute@developer.gserviceaccount.com" })),
        Case("a subscription pushes as nobody", DriftClass.WrongIdentity, $"subscription {Gate}", one => one.ChangeSubscription(Gate, subscription => subscription with { Identity = null })),
        Case("a redeployment failed and the old version serves", DriftClass.FailedRevision, $"function {Gate}, us-west2", one => one.ChangeFunction(Gate, function => function with { State = "FAILED", Problem = "Container failed to start." })),
        Case("a service's newest revision does not serve", DriftClass.FailedRevision, "service nba-scrapers, us-west2", one => one.Cloud.Services[0] = one.Cloud.Services[0] with { IsReady = false }),
        Case("a function answers as another", DriftClass.FailedRevision, $"function {Alert}, us-west2", one => one.Cloud.Health[AddressOf(one)] = SomeCloud.Well("gate-sweep")),
        Case("a function has no channel", DriftClass.FailedRevision, $"function {Alert}, us-west2", one => one.Cloud.Health[AddressOf(one)] = new(HealthKind.Unhealthy, "answered 503")),
        Case("a job fails since it was made", DriftClass.NeverSucceeded, $"scheduler job {Alert}, us-west2", one => one.Cloud.Change(Alert, job => job with { LastCode = 13 })),
        Case("a job was due and never ran", DriftClass.NeverSucceeded, $"scheduler job {Alert}, us-west2", one => one.Cloud.Change(Alert, job => job with { LastAttempt = null, LastCode = null, ChangedAt = SomeDeployment.Now.AddHours(-2) })),
    ];

    [TestCaseSource(nameof(Injected))]
    public async Task What_is_not_as_declared_is_found_by_its_class_and_nothing_else_is(DriftClass expected, string name, Action<SomeDeployment> damage)
    {
        var deployment = new SomeDeployment();
        damage(deployment);

        var drift = (await deployment.JudgeAsync()).Single();

        Assert.That((drift.Class, drift.ToString().StartsWith($"{name}:", StringComparison.Ordinal)), Is.EqualTo((expected, true)), drift.ToString());
    }

    [TestCase(Alert, false)]
    [TestCase("", true)]
    public async Task Who_is_paused_on_purpose_has_not_stopped(string onPurpose, bool isStopped)
    {
        var deployment = new SomeDeployment(paused: onPurpose);
        deployment.Cloud.Change(Alert, job => job with { State = JobState.Paused });

        var job = (await deployment.LookAsync()).Scheduler.Audited.Single(job => job.Name == Alert);

        Assert.That(job.Has(JobDrift.Stopped), Is.EqualTo(isStopped));
    }

    [Test]
    public async Task A_cloud_as_declared_has_no_drift_and_nothing_unseen()
    {
        var deployment = new SomeDeployment();

        Assert.That(await deployment.JudgeAsync(), Is.Empty);
        Assert.That((await deployment.LookAsync()).Unseen, Is.Empty);
    }

    [Test]
    public void Every_class_of_drift_is_injected() =>
        Assert.That(Injected.Select(one => one.Arguments[0]).Distinct(), Is.EquivalentTo(Enum.GetValues<DriftClass>()));

    [Test]
    public async Task All_drifts_are_found_at_once_the_worst_class_first_and_each_with_a_command()
    {
        var deployment = new SomeDeployment();
        foreach (var one in Injected.GroupBy(one => one.Arguments[0]).Select(ofOneClass => ofOneClass.Last()))
        {
            ((Action<SomeDeployment>)one.Arguments[2]!)(deployment);
        }

        var drifts = await deployment.JudgeAsync();

        Assert.That(drifts.Select(drift => drift.Class), Is.EqualTo(Enum.GetValues<DriftClass>()));
        Assert.That(drifts.Select(drift => drift.Command), Is.All.Match("^(gcloud |bq show |scripts/deploy$)"));
    }

    [Test]
    public async Task What_the_deployment_paused_is_no_drift_and_running_all_the_same_is_one()
    {
        var deployment = new SomeDeployment(paused: $"{Alert},gate-sweep");
        deployment.Cloud.Change(Alert, job => job with { State = JobState.Paused });

        var drift = (await deployment.JudgeAsync()).Single();

        Assert.That((drift.Class, drift.Name, drift.Observed), Is.EqualTo((DriftClass.Paused, "gate-sweep", "runs")));
    }

    [TestCase("2026-01-16 05:31", false)]
    [TestCase("2026-01-16 05:20", true)]
    public async Task A_job_that_was_just_made_has_its_time_before_it_is_missed(string made, bool isMissed)
    {
        var deployment = new SomeDeployment();
        deployment.Cloud.Change(Alert, job => job with { LastAttempt = null, LastCode = null, ChangedAt = Some.Eastern(made) });

        Assert.That(await deployment.JudgeAsync(), isMissed ? Has.Count.EqualTo(1) : Is.Empty);
    }

    [Test]
    public async Task What_cannot_be_seen_is_neither_missing_nor_well()
    {
        var deployment = new SomeDeployment();
        deployment.Resources.Unlisted = new(null, "answered 403 PERMISSION_DENIED");
        deployment.Cloud.UnlistedJobs.Add(new("us-west2", "answered 503 UNAVAILABLE"));
        deployment.Cloud.Jobs.Clear();

        var (drifts, facts) = (await deployment.JudgeAsync(), await deployment.LookAsync());

        Assert.That(drifts.Where(drift => drift.Region is not "us-central1"), Is.Empty);
        Assert.That(facts.Unseen.Select(place => place.ToString()).ToList(), Has.Count.EqualTo(5).And.Some.EqualTo("scheduler jobs in us-west2: answered 503 UNAVAILABLE"));
    }

    [Test]
    public async Task Enforcing_gates_need_the_subscriptions_that_carry_their_triggers()
    {
        var drifts = await new SomeDeployment(gates: "enforce").JudgeAsync();

        Assert.That(drifts.Select(drift => drift.Name), Is.EqualTo(["nba-phase3-trigger-phase2-to-phase3-gate", "nba-phase4-trigger-phase3-to-phase4-gate"]));
    }

    private static Uri AddressOf(SomeDeployment deployment) => deployment.Cloud.Functions.Last(function => function.Name == Alert).Addresses[0];

    private static TestCaseData Case(string words, DriftClass kind, string name, Action<SomeDeployment> damage) =>
        new TestCaseData(kind, name, damage).SetArgDisplayNames(words);
}
