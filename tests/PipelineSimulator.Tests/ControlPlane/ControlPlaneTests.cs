namespace NbaPipeline.PipelineSimulator.Tests.ControlPlanes;

public sealed class ControlPlaneTests
{
    private static readonly PipelineSimulator.ControlPlane Plane = Worlds.With().ControlPlane;
    private static readonly DateTimeOffset Noon = Worlds.At("2026-01-20T17:00:00Z");

    [Test]
    public void The_jobs_of_three_regions_are_there_in_order_of_name()
    {
        var jobs = Plane.JobsAt(Noon);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs.Select(job => job.Name), Is.Ordered.Using<string>(StringComparer.Ordinal).And.Unique);
            Assert.That(jobs.Where(job => job.Region == "us-central1").Select(job => job.Name), Is.EqualTo(
                ["box-score-alert-job", "grading-daily-10am-backup", "grading-daily-6am", "grading-readiness-monitor-schedule", "phase4-alert-job"]));
            Assert.That(jobs.Select(job => job.State), Is.All.EqualTo(JobState.Enabled));
            Assert.That(jobs.Select(job => job.LastStatus), Is.All.EqualTo("OK"));
        }
    }

    [TestCase("master-controller-hourly", "2026-01-20T17:00:00Z")]
    [TestCase("execute-workflows", "2026-01-20T16:05:00Z")]
    [TestCase("grading-daily-6am", "2026-01-20T14:00:00Z")]
    [TestCase("grading-readiness-monitor-schedule", "2026-01-20T07:45:00Z")]
    [TestCase("phase6-player-profiles", "2026-01-18T11:00:00Z")]
    [TestCase("line-quality-self-heal-job", "2026-01-20T17:00:00Z")]
    [TestCase("live-freshness-monitor", "2026-01-20T06:55:00Z")]
    public void A_job_was_last_tried_when_its_line_says(string name, string at) =>
        Assert.That(Plane.JobsAt(Noon).Single(job => job.Name == name).LastAttempt, Is.EqualTo(Worlds.At(at)));

    [Test]
    public void In_summer_an_Eastern_job_runs_an_hour_earlier_in_UTC() =>
        Assert.That(
            Plane.JobsAt(Worlds.At("2026-03-08T23:00:00Z")).Single(job => job.Name == "overnight-phase4-7am-et").LastAttempt,
            Is.EqualTo(Worlds.At("2026-03-08T11:00:00Z")));

    [Test]
    public void Every_target_exists_and_answers_under_its_own_name() =>
        Assert.That(
            Plane.JobsAt(Noon).Select(job => job.Service).OfType<string>().Distinct()
                .Where(service => Plane.HealthAt(service, Noon) != new ServiceHealth(200, service)),
            Is.Empty);

    [Test]
    public void Every_topic_that_a_job_publishes_to_has_a_reader_that_exists()
    {
        var services = Plane.ServicesAt(Noon).Select(service => service.Name).ToHashSet(StringComparer.Ordinal);
        var topics = Plane.TopicsAt(Noon).ToDictionary(topic => topic.Name, topic => topic.Consumers, StringComparer.Ordinal);

        Assert.That(
            Plane.JobsAt(Noon).Select(job => job.Topic).OfType<string>().Select(topic => topics[topic]),
            Is.All.Matches<IReadOnlyList<string>>(readers => readers.Count > 0 && readers.All(services.Contains)));
    }

    [TestCase("overnight-analytics-6am-et")]
    [TestCase("daily-yesterday-analytics")]
    [TestCase("same-day-phase3")]
    [TestCase("same-day-phase3-tomorrow")]
    [TestCase("overnight-phase4-7am-et")]
    [TestCase("same-day-phase4")]
    [TestCase("same-day-phase4-tomorrow")]
    [TestCase("same-day-predictions")]
    [TestCase("same-day-predictions-tomorrow")]
    [TestCase("grading-morning")]
    [TestCase("grading-daily-6am")]
    [TestCase("grading-daily")]
    [TestCase("grading-daily-10am-backup")]
    public void A_job_that_is_paused_takes_away_the_runs_of_its_hour(string name)
    {
        var job = Plane.JobsAt(Noon).Single(job => job.Name == name);
        var cron = new Cron(job.Cron, job.Zone);
        static HashSet<(string, DateOnly, DateTimeOffset)> Runs(string faults) => [.. DateSet.Between(Records.Day(18), Records.Day(20)).Days
            .SelectMany(Worlds.With(faults).Phases.Runs)
            .Select(run => (run.Processor.Name, run.DataDate, run.Times.StartedAt))];
        var gone = Runs("").Except(Runs($$"""{ "id": "x", "kind": "scheduler_job_paused", "jobs": ["{{name}}"], "from": "2026-01-01T00:00:00Z" }"""));

        Assert.That(gone.Select(run => cron.Between(run.Item3.AddMinutes(-30), run.Item3.AddSeconds(1)).Any()), Is.Not.Empty.And.All.True);
    }

    [Test]
    public void Nobody_answers_for_a_service_that_is_not_there() => Assert.That(Plane.HealthAt("nba-phase1-scrapers", Noon), Is.Null);
}
