using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class HeartbeatJudgeTests
{
    private const string HalfHourly = "*/30 * * * *";
    private const string EveryFive = "*/5 * * * *";
    private const string Mornings = "30 8 * * *";

    [TestCase(HalfHourly, "09:00", "09:44", null)]
    [TestCase(HalfHourly, "09:00", "09:45", Severity.Warning)]
    [TestCase(HalfHourly, "09:00", "09:59", Severity.Warning)]
    [TestCase(HalfHourly, "09:00", "10:00", Severity.Critical)]
    [TestCase(HalfHourly, "09:31", "10:14", null)]
    [TestCase(HalfHourly, "09:31", "10:15", Severity.Warning)]
    [TestCase(EveryFive, "09:00", "09:19", null)]
    [TestCase(EveryFive, "09:00", "09:20", Severity.Critical)]
    [TestCase(Mornings, "08:31", "23:59", null)]
    [TestCase(Mornings, "08:29", "08:44", null)]
    [TestCase(Mornings, "08:29", "08:45", Severity.Warning)]
    public void G40_Silence_is_a_warning_a_quarter_of_an_hour_after_a_missed_call_and_critical_at_the_second(string cron, string last, string now, Severity? severity)
    {
        var verdict = Judge($"2026-01-16 {now}", Pulse("an-alert", cron, $"2026-01-16 {last}"));

        Assert.That(verdict.Findings.Select(finding => (Severity?)finding.Severity).FirstOrDefault(), Is.EqualTo(severity));
        Assert.That(verdict.Outcome, Is.EqualTo(severity is null ? Outcome.Passed : Outcome.Failed));
    }

    [Test]
    public void A_function_of_two_schedules_is_due_at_both() => Assert.That(
        Judge("2026-01-16 16:15", new Pulse(new("an-alert", [new(Mornings, "America/New_York"), new("0 16 * * *", "America/New_York")]), null, Some.Eastern("2026-01-16 08:31")))
            .Findings.Single().Since,
        Is.EqualTo(Some.Eastern("2026-01-16 16:00")));

    [Test]
    public void The_hour_that_a_day_skips_is_no_silence() =>
        Assert.That(Judge("2026-03-08 04:00", Pulse("an-alert", "30 2 * * *", "2026-03-08 01:31")).Findings, Is.Empty);

    [TestCase(3, 3)]
    [TestCase(4, 1)]
    public void More_than_three_at_once_are_one_message(int silent, int messages)
    {
        var verdict = Judge("2026-01-16 10:00", [.. Enumerable.Range(1, silent).Select(number => Pulse($"alert-{number}", HalfHourly, "2026-01-16 09:00"))]);

        Assert.That(verdict.Findings, Has.Count.EqualTo(messages));
        Assert.That(verdict.Findings.SelectMany(finding => finding.Details), Has.Exactly(silent).Items);
    }

    [Test]
    public void It_says_who_since_when_how_it_last_ended_and_what_to_type()
    {
        var finding = Judge("2026-01-16 10:08", Pulse("grading-coverage-alert", HalfHourly, "2026-01-16 09:00")).Findings.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{finding.Fingerprint}", Is.EqualTo("phase0/grading-coverage-alert/2026-01-16"));
            Assert.That(finding.Subject, Is.EqualTo("Silent monitor grading-coverage-alert: 2 calls missed since 2026-01-16 09:30 ET (14:30 UTC)"));
            Assert.That(finding.Observed, Is.EqualTo("its last run ended 2026-01-16 09:00 ET (14:00 UTC) (Passed, revision 00007)"));
            Assert.That(finding.Command, Is.EqualTo("gcloud scheduler jobs describe grading-coverage-alert --location=us-west2"));
        }
    }

    [Test]
    public void One_that_lasts_over_midnight_keeps_its_date_and_one_that_is_back_is_healthy()
    {
        var request = Request("2026-01-17 00:08") with
        {
            Open = Open("phase0/lasts/2026-01-15", "phase0/is-back/2026-01-16", "phase1/not-ours/2026-01-16"),
        };

        var verdict = HeartbeatJudge.Judge(
            [Pulse("lasts", HalfHourly, "2026-01-16 09:00"), Pulse("is-back", HalfHourly, "2026-01-17 00:00")], request, new HeartbeatThresholds());

        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Is.EqualTo(["phase0/lasts/2026-01-15"]));
        Assert.That(verdict.Healthy.Select(healthy => $"{healthy}"), Is.EqualTo(["phase0/is-back/2026-01-16"]));
    }

    private static Verdict Judge(string now, params Pulse[] pulses) => HeartbeatJudge.Judge(pulses, Request(now), new HeartbeatThresholds());

    private static CheckRequest Request(string now) => new(Some.Eastern(now));

    private static Dictionary<Fingerprint, DateTimeOffset> Open(params string[] fingerprints) =>
        fingerprints.ToDictionary(Fingerprint.Parse, _ => Some.Eastern("2026-01-15 10:00"));

    private static Pulse Pulse(string name, string cron, string last) => new(
        new OwnFunction(name, [new OwnSchedule(cron, "America/New_York")]),
        new Heartbeat(name, "00007", Some.Eastern(last), Outcome.Passed),
        Some.Eastern(last));
}
