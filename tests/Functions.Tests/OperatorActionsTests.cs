using System.Net;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Functions.Tests;

public sealed class OperatorActionsTests
{
    private const string Reason = "asking the provider about it";
    private const string Lock = "grading_locks/grading_2026-01-16";
    private readonly OperatorBench _bench = new();

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Whoever_is_on_it_says_so_and_the_message_says_who()
    {
        await _bench.SeeTroubleAsync();

        var (status, report) = await _bench.OrderAsync(new { action = "acknowledge", incident = OperatorBench.Incident });

        Assert.That((status, (string?)report["by"]), Is.EqualTo((HttpStatusCode.OK, OperatorBench.Ana)));
        Assert.That((string?)report["summary"], Is.EqualTo("Acknowledge phase2/bdl/2026-01-15#1 until 2026-01-18 12:00 ET (17:00 UTC)."));
        Assert.That(_bench.Channel.Sent[^1].Message.State, Is.EqualTo(IncidentState.Acknowledged));
        Assert.That(_bench.Channel.Posts, Has.Count.EqualTo(1));
    }

    [TestCase("silence", IncidentState.Silenced, MarkKind.Silenced, 4)]
    [TestCase("false_positive", IncidentState.Silenced, MarkKind.FalsePositive, 7 * 24)]
    public async Task What_keeps_a_problem_quiet_ends_by_itself(string action, IncidentState state, MarkKind kind, int hours)
    {
        await _bench.SeeTroubleAsync();

        await _bench.OrderAsync(new { action, incident = OperatorBench.Incident, reason = Reason });

        var incident = (await new IncidentLog(_bench.Documents).ReadAsync(CancellationToken.None)).Open.Single(one => one.Id == OperatorBench.Incident);
        Assert.That((incident.State, incident.Mark!.Kind, incident.Mark.Until, incident.Mark.Reason), Is.EqualTo((state, kind, OperatorBench.Now.AddHours(hours), Reason)));
    }

    [Test]
    public async Task Unmark_takes_it_back()
    {
        await _bench.SeeTroubleAsync();
        await _bench.OrderAsync(new { action = "silence", incident = OperatorBench.Incident, reason = Reason });
        _bench.Function.Clock.Advance(TimeSpan.FromMinutes(1));

        await _bench.OrderAsync(new { action = "unmark", incident = OperatorBench.Incident });

        Assert.That((await new IncidentLog(_bench.Documents).ReadAsync(CancellationToken.None)).Open.Single(one => one.Id == OperatorBench.Incident).State, Is.EqualTo(IncidentState.Open));
    }

    [Test]
    public async Task A_maintenance_window_keeps_quiet_what_has_not_happened_yet_and_can_be_ended()
    {
        await _bench.OrderAsync(new { action = "silence", phase = 2, entity = "bdl", date = "2026-01-15", reason = Reason });
        await _bench.SeeTroubleAsync();
        var posts = _bench.Channel.Posts.Count;
        var (_, look) = await _bench.LookAsync();
        var silence = (string?)look["open"]!["silences"]![0]!["id"];

        var (ended, _) = await _bench.OrderAsync(new { action = "end_silence", silence });

        Assert.That((posts, ended), Is.EqualTo((0, HttpStatusCode.OK)));
        Assert.That(await new SilenceLog(_bench.Documents).ActiveAsync(OperatorBench.Now, CancellationToken.None), Is.Empty);
        Assert.That(_bench.Channel.Posts, Has.Count.EqualTo(1), "what is still wrong is told as soon as nobody keeps it quiet");
    }

    [Test]
    public async Task An_override_is_of_one_gate_date_and_mode_in_a_verified_name()
    {
        await _bench.OrderAsync(new { action = "override", gate = "phase3-to-phase4", date = "2026-01-16", reason = Reason, @for = "2h" });

        var given = (await new OverrideLog(_bench.Documents).ActiveAsync(OperatorBench.Now, CancellationToken.None)).Single();
        Assert.That(
            (given.Key.ToString(), given.Author, given.Until), Is.EqualTo(("phase3-to-phase4_2026-01-16_overnight", OperatorBench.Ana, OperatorBench.Now.AddHours(2))));
    }

    [TestCase("all", "halt/recovery stops all repairs")]
    [TestCase("pipeline", "the pipeline is halted, so nothing is repaired")]
    public async Task A_halt_stops_repairs_until_somebody_resumes(string what, string why)
    {
        await _bench.Documents.CreateAsync("halt/state", """{"halted":false,"season":"2025-26"}""", CancellationToken.None);
        await _bench.OrderAsync(new { action = "halt", what, reason = Reason });
        var halted = await new RecoveryBrake(_bench.Documents).WhyHaltedAsync(CancellationToken.None);
        _bench.Function.Clock.Advance(TimeSpan.FromMinutes(1));

        await _bench.OrderAsync(new { action = "resume", what, reason = Reason });

        Assert.That((halted, await new RecoveryBrake(_bench.Documents).WhyHaltedAsync(CancellationToken.None)), Is.EqualTo((why, (string?)null)));
        Assert.That((await _bench.Documents.GetAsync("halt/state", CancellationToken.None))!.Json, Does.Contain("2025-26"), "what the pipeline keeps there stays");
    }

    [TestCase("grader-7", "5f2c", HttpStatusCode.OK)]
    [TestCase("grader-8", "5f2c", HttpStatusCode.Conflict)]
    [TestCase("grader-7", "5f2d", HttpStatusCode.Conflict)]
    public async Task An_expired_lock_is_released_if_it_is_the_one_that_was_seen(string holder, string operation, HttpStatusCode expected)
    {
        await LockAsync(OperatorBench.Now.AddMinutes(-30));

        var (status, _) = await _bench.OrderAsync(new { action = "release_lock", @lock = Lock, holder, operation, reason = "its instance is gone" });

        Assert.That((status, await _bench.Documents.GetAsync(Lock, CancellationToken.None) is null), Is.EqualTo((expected, expected is HttpStatusCode.OK)));
    }

    [Test]
    public async Task A_live_lock_is_nobodys_to_release_and_a_dry_run_says_so_too()
    {
        await LockAsync(OperatorBench.Now.AddMinutes(2));
        var order = new { action = "release_lock", @lock = Lock, holder = "grader-7", operation = "5f2c", reason = "its instance is gone" };

        var (real, _) = await _bench.OrderAsync(order);
        var (dry, _) = await _bench.OrderAsync(order, caller: null, "/?dry_run=true");

        Assert.That((real, dry), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.Conflict)));
        Assert.That(await _bench.Documents.GetAsync(Lock, CancellationToken.None), Is.Not.Null);
    }

    [Test]
    public async Task Every_order_stands_in_the_audit_trail_also_one_that_could_not_be_carried_out()
    {
        await _bench.OrderAsync(new { action = "silence", incident = "phase2/bdl/2026-01-15#9", reason = Reason });
        await _bench.OrderAsync(new { action = "halt", what = "scrape", reason = Reason });

        var entries = await _bench.Audit.NewestAsync(10, CancellationToken.None);

        Assert.That(entries.Select(entry => (entry.Action, entry.Subject, entry.Author, entry.Reason, entry.State)), Is.EquivalentTo(
        [
            ("silence", "phase2/bdl/2026-01-15#9", OperatorBench.Ana, Reason, AuditState.Refused),
            ("halt", "scrape", OperatorBench.Ana, Reason, AuditState.Done),
        ]));
    }

    [TestCase(null, HttpStatusCode.Unauthorized)]
    [TestCase("bob@example.org", HttpStatusCode.Forbidden)]
    [TestCase("nobody knows", HttpStatusCode.ServiceUnavailable)]
    public async Task Who_is_not_allowed_changes_nothing(string? caller, HttpStatusCode expected)
    {
        await _bench.SeeTroubleAsync();
        var before = await _bench.StateAsync();

        var (status, problem) = await _bench.OrderAsync(new { action = "acknowledge", incident = OperatorBench.Incident }, caller);

        Assert.That((status, (int?)problem["status"]), Is.EqualTo((expected, (int)expected)));
        Assert.That(await _bench.StateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task G23_A_dry_run_says_what_it_would_do_and_does_nothing()
    {
        await _bench.SeeTroubleAsync();
        var (before, sent) = (await _bench.StateAsync(), _bench.Channel.Sent.Count);

        var (status, report) = await _bench.OrderAsync(new { action = "silence", incident = OperatorBench.Incident, reason = Reason, @for = "2d" }, caller: null, "/?dry_run=true");

        Assert.That((status, (bool?)report["dry_run"]), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That((string?)report["summary"], Does.StartWith("Would silence phase2/bdl/2026-01-15#1 until 2026-01-19 12:00 ET"));
        Assert.That((await _bench.StateAsync(), _bench.Channel.Sent.Count), Is.EqualTo((before, sent)));
    }

    [Test]
    public async Task A_dry_run_of_what_is_not_there_is_404()
    {
        var (status, problem) = await _bench.OrderAsync(new { action = "acknowledge", incident = OperatorBench.Incident }, caller: null, "/?dry_run=true");

        Assert.That((status, (string?)problem["detail"]), Is.EqualTo((HttpStatusCode.NotFound, $"There is no open incident {OperatorBench.Incident}; it may be over.")));
    }

    [TestCase("""{"action":"silence","incident":"phase2/bdl/2026-01-15#1"}""", "'silence' needs a reason")]
    [TestCase("""{"action":"halt","reason":"because"}""", "The reason has 7 letters")]
    [TestCase("""{"action":"quieten"}""", "There is no action 'quieten'")]
    [TestCase("""{}""", "'action' says what to do")]
    [TestCase("""{"action":"silence","reason":"maintenance"}""", "A silence says what of")]
    [TestCase("""{"action":"acknowledge","incident":"bdl"}""", "'bdl' is no incident's id")]
    [TestCase("""{"action":"silence","incident":"phase2/bdl/2026-01-15#1","reason":"maintenance","for":"9m"}""", "'for' is a time such as 30m, 4h or 2d")]
    [TestCase("""{"action":"silence","incident":"phase2/bdl/2026-01-15#1","reason":"maintenance","for":"15d"}""", "from 10m to 14d, not '15d'")]
    [TestCase("""{"action":"override","gate":"phase3-to-phase4","date":"2026-01-16","reason":"maintenance","for":"49h"}""", "at most 48 hours")]
    [TestCase("""{"action":"halt","what":"everything","reason":"maintenance"}""", "'what' is pipeline, all, refresh")]
    [TestCase("""{"action":"halt","whatever":"all"}""", "The body is one JSON object")]
    public async Task What_cannot_be_understood_is_400_and_a_sentence_and_changes_nothing(string order, string words)
    {
        var before = await _bench.StateAsync();

        var (status, problem) = await _bench.OrderAsync(order);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain(words));
        Assert.That(await _bench.StateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Without_an_order_it_lists_what_can_be_acted_on()
    {
        await _bench.SeeTroubleAsync(bdl: 1);
        await _bench.OrderAsync(new { action = "halt", what = "scrape", reason = Reason });

        var (_, report) = await _bench.LookAsync();

        Assert.That((string?)report["open"]!["problems"]![0]!["incident"], Is.EqualTo(OperatorBench.Incident));
        Assert.That((string?)report["open"]!["repairs"]!["stopped"]![0], Is.EqualTo("scrape"));
        Assert.That((string?)report["open"]!["audit"]![0]!["action"], Is.EqualTo("halt"));
        Assert.That(report["open"]!["halt"], Is.Null, "a missing flag is missing, not off");
    }

    private Task<bool> LockAsync(DateTimeOffset expires) => _bench.Documents.CreateAsync(
        Lock,
        $$"""{"operation_id":"5f2c","holder_id":"grader-7","lock_type":"grading","acquired_at":"{{expires.AddMinutes(-5):O}}","expires_at":"{{expires:O}}","lock_key":"2026-01-16"}""",
        CancellationToken.None);
}
