namespace NbaPipeline.PipelineSimulator.Tests.Orchestration;

/// <summary>The 45 hours of January in which nothing decided.</summary>
public sealed class OutageTests
{
    private static readonly PipelineWorld World = Records.January(Records.Outage);
    private static readonly FaultTruth Truth = World.Faults[0];

    [Test]
    public void Decisions_stop_and_return()
    {
        var evaluations = World.Evaluations();
        var gap = evaluations.Zip(evaluations.Skip(1)).MaxBy(pair => pair.Second - pair.First);

        Assert.That(gap, Is.EqualTo((Worlds.At("2026-01-23T04:00:00Z"), Worlds.At("2026-01-25T02:00:00Z"))));
    }

    [Test]
    public void Without_decisions_there_are_no_executions() =>
        Assert.That(
            World.All(Tables.WorkflowExecutions).Select(row => row.Time("execution_time")),
            Has.None.InRange(Worlds.At("2026-01-23T04:20:00Z"), Worlds.At("2026-01-25T01:59:59Z")));

    [Test]
    public void It_shows_when_the_next_decision_is_six_minutes_late() =>
        Assert.That((Truth.StartsAt, Truth.ObservableAt, Truth.WarningAt),
            Is.EqualTo((Records.Moment("2026-01-23T05:00:00Z"), Records.Moment("2026-01-23T05:06:00Z"), Records.Moment("2026-01-23T05:06:00Z"))));

    [Test]
    public void It_is_critical_when_more_than_two_hours_have_gone_by_since_the_last() =>
        Assert.That(Truth.CriticalAt, Is.EqualTo(Worlds.At("2026-01-23T06:01:00Z")));

    [Test]
    public void It_owns_the_decisions_of_every_date_that_it_touches() =>
        Assert.That(Truth.Dates(Entities.Orchestration, Entities.Decisions), Is.EqualTo([Records.Day(22), Records.Day(23), Records.Day(24)]));

    [Test]
    public void It_owns_the_gamebooks_that_come_late_for_it_and_not_the_live_scores_that_need_no_decisions() =>
        Assert.That(
            Truth.Downstream.Where(later => later.Cell.Phase == Entities.Raw).Select(later => (later.Cell.Entity, later.Cell.GameDate.Day, later.To)),
            Is.EqualTo(new[] { 22, 23 }.Select(day => ("nbac_gamebook", day, (DateTimeOffset?)Worlds.At("2026-01-25T02:05:00Z")))));

    [Test]
    public void It_ends_with_the_next_decision() => Assert.That(Truth.EndsAt, Is.EqualTo(Worlds.At("2026-01-25T02:00:00Z")));

    [Test]
    public void Windows_are_owned_by_the_date_that_they_were_for() =>
        Assert.That(Truth.Dates(Entities.Orchestration, Entities.WorkflowWindows), Is.EqualTo([Records.Day(22), Records.Day(23), Records.Day(24)]));

    [TestCase("2026-01-23T04:10:00Z", "2026-01-23T05:00:00Z", null)]
    [TestCase("2026-01-23T04:10:00Z", "2026-01-23T05:30:00Z", "2026-01-23T05:06:00Z")]
    public void An_outage_between_two_hours_shows_nowhere(string from, string to, string? observable)
    {
        var truth = Records.January($$"""{ "id": "x", "kind": "orchestrator_down", "from": "{{from}}", "to": "{{to}}" }""").Faults[0];

        Assert.That((truth.ObservableAt, truth.CriticalAt), Is.EqualTo((Records.Moment(observable), Records.Moment(null))));
    }

    [TestCase("2026-01-23T06:00:00Z", null)]
    [TestCase("2026-01-23T06:01:00Z", "2026-01-23T06:01:00Z")]
    public void One_decision_left_out_is_no_gap_of_more_than_two_hours(string to, string? critical)
    {
        var truth = Records.January($$"""{ "id": "x", "kind": "orchestrator_down", "from": "2026-01-23T04:10:00Z", "to": "{{to}}" }""").Faults[0];

        Assert.That(truth.CriticalAt, Is.EqualTo(Records.Moment(critical)));
    }

    [Test]
    public void An_outage_without_an_end_has_none() =>
        Assert.That(Records.January("""{ "id": "x", "kind": "orchestrator_down", "from": "2026-01-23T04:20:00Z" }""").Faults[0].EndsAt, Is.Null);

    [TestCase("permission", "OK", 0)]
    [TestCase("lock", "OK", 0)]
    [TestCase("crash", "INTERNAL", 45)]
    public void Only_a_crash_says_why(string reason, string status, int errors)
    {
        var world = Records.January(Records.Outage.Replace("permission", reason, StringComparison.Ordinal));
        var job = world.ControlPlane.JobsAt(Worlds.At("2026-01-24T12:00:00Z")).Single(job => job.Name == "master-controller-hourly");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((job.LastAttempt, job.LastStatus), Is.EqualTo(((DateTimeOffset?)Worlds.At("2026-01-24T12:00:00Z"), status)));
            Assert.That(world.All(Tables.ServiceErrors).Count(row => row.Text("processor_name") == "MasterController"), Is.EqualTo(errors));
        }
    }
}
