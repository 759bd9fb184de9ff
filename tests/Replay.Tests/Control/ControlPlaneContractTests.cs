using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Replay.Tests.Control;

/// <summary>Our adapter against the local control plane, over a socket: neither was written for the other.</summary>
public sealed class ControlPlaneContractTests
{
    private const string Paused = "projects/nba-props-platform/locations/us-west2/jobs/same-day-phase3";

    [Test]
    public async Task Jobs_of_every_region_are_listed_and_an_empty_region_is_seen_to_be_empty()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var jobs = await bench.Control.ListJobsAsync(default);

        Assert.That((jobs.IsComplete, jobs.Covers("us-east1")), Is.EqualTo((true, true)));
        Assert.That(jobs.Items.Count(job => job.Region == "us-central1"), Is.EqualTo(5));
        Assert.That(jobs.Items.Select(job => job.Name), Does.Contain("scheduler-target-alert").And.Contains("master-controller-hourly"));
        Assert.That(jobs.Items.Single(job => job.Name == "grading-daily-6am").Target.Topic, Is.EqualTo("nba-grading-trigger"));
        Assert.That(jobs.Items.Single(job => job.Name == "master-controller-hourly").LastSucceeded, Is.True);
    }

    [Test]
    public async Task A_region_that_fails_is_named_and_the_others_are_listed()
    {
        await using var bench = await ControlPlaneBench.StartAsync(new Dictionary<string, int> { ["us-central1"] = 403 });

        var (jobs, functions) = (await bench.Control.ListJobsAsync(default), await bench.Control.ListFunctionsAsync(default));

        Assert.That(jobs.Unlisted.Single().Region, Is.EqualTo("us-central1"));
        Assert.That(jobs.Unlisted.Single().Reason, Does.Contain("403 PERMISSION_DENIED").And.Not.Contains("http"));
        Assert.That((jobs.Covers("us-central1"), jobs.Covers("us-west2"), jobs.Items.Count > 70), Is.EqualTo((false, true, true)));
        Assert.That(functions.Unlisted.Single().Region, Is.EqualTo("us-central1"));
    }

    [Test]
    public async Task Services_functions_apis_revisions_and_quotas_are_read()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var control = bench.Control;

        var services = await control.ListServicesAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((services.Items.Count, services.Items.All(service => service.IsReady is true)), Is.EqualTo((5, true)));
            Assert.That((await control.ListRevisionsAsync(services.Items[0].FullName, default)).Single().IsReady, Is.True);
            Assert.That((await control.ListFunctionsAsync(default)).Items.Where(function => function.Name == "box-score-completeness-alert").Select(function => function.Region), Is.EquivalentTo(["us-west1", "us-west2"]));
            Assert.That(await control.ListEnabledApisAsync(default), Does.Contain("run.googleapis.com"));
            Assert.That((await control.ListQuotasAsync("run.googleapis.com", default)).Single().Limit, Is.EqualTo(10_000));
        }
    }

    [TestCase("run.googleapis.com/container/memory/utilizations", "resource.label.service_name", null, "nba-scrapers")]
    [TestCase("serviceruntime.googleapis.com/quota/rate/net_usage", "resource.label.service", "metric.label.quota_metric", "run.googleapis.com/run.googleapis.com/requests")]
    public async Task A_metric_has_a_value_for_each_day_that_is_over(string metric, string label, string? more, string name)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var days = await bench.Control.ReadMetricAsync(new(metric, "ALIGN_MAX", "REDUCE_MAX", [label, .. more is null ? [] : new[] { more }]), Some.At("2026-01-21T05:00:00Z"), 3, default);

        Assert.That(days.Where(day => day.Name == name).Select(day => day.Day.Day), Is.EqualTo([19, 18]));
    }

    [Test]
    public async Task A_paused_job_stays_paused_until_it_is_resumed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var answer = await bench.Control.PauseJobAsync(Paused, default);
        var listed = (await bench.Control.ListJobsAsync(default)).Items.Single(job => job.FullName == Paused);
        var resumed = await bench.Control.ResumeJobAsync(Paused, default);

        Assert.That((answer.State, listed.State, resumed.State), Is.EqualTo((JobState.Paused, JobState.Paused, JobState.Enabled)));
    }

    [Test]
    public async Task A_job_that_is_not_there_cannot_be_paused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        Assert.That(
            async () => await bench.Control.PauseJobAsync("projects/nba-props-platform/locations/us-west2/jobs/teatime", default),
            Throws.TypeOf<ControlPlaneException>().With.Property("IsPermanent").True.And.Message.Contains("404 NOT_FOUND"));
    }

    [TestCase("services/nba-scrapers", HealthKind.Healthy, "nba-scrapers")]
    [TestCase("services/nba-phase3-analytics-processors", HealthKind.Unhealthy, null)]
    [TestCase("services/nba-phase1-scrapers", HealthKind.Healthy, "analytics-processor")]
    [TestCase("services/nobody", HealthKind.Missing, null)]
    [TestCase("functions/scheduler-target-alert", HealthKind.Healthy, "scheduler-target-alert")]
    public async Task A_target_is_asked_for_its_name(string path, HealthKind kind, string? name)
    {
        await using var bench = await ControlPlaneBench.StartAsync(pipelineFaults: """
            {"id": "down", "kind": "service_down", "service": "nba-phase3-analytics-processors", "from": "2026-01-20T12:00:00Z"},
            {"id": "wrong", "kind": "scheduler_job_misdirected", "jobs": ["execute-workflows"], "from": "2026-01-20T12:00:00Z"}
            """);

        var answer = await bench.Control.ProbeHealthAsync(new Uri(bench.Address, path), default);

        Assert.That((answer.Kind, answer.Service), Is.EqualTo((kind, name)));
    }
}
