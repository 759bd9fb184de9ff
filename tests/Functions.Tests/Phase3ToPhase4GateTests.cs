using System.Net;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

[TestFixture("observe")]
[TestFixture("enforce")]
public sealed class Phase3ToPhase4GateTests(string mode)
{
    private const string Overnight = "phase3-to-phase4_2026-01-15_overnight";
    private const string Later = " TDZA PSZA PCF PDC MLFS";
    private const string All = $"PGS TDGS TOGS{Later}";
    private const string Thin = $"PGS TDGS{Later}";
    private readonly GateBench _bench = new(Some.Eastern("2026-01-16 09:10"), mode);

    private bool Enforces => mode == "enforce";

    private int OneTrigger => Enforces ? 1 : 0;

    private IEnumerable<PhaseTrigger> Triggers => _bench.Bus.Published.Where(trigger => trigger.Topic == "nba-phase4-trigger");

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task G24_Same_day_needs_the_upcoming_players_and_nothing_of_games_that_are_not_played()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-15 10:40");
        _bench.ToCome(5, "UPGC");

        await _bench.DeliverAsync<Phase3ToPhase4Gate>("AsyncUpcomingPlayerGameContextProcessor", "2026-01-15");

        var decision = await _bench.DecisionAsync("phase3-to-phase4_2026-01-15_same_day");
        Assert.That((decision.State, decision.Outcome), Is.EqualTo((GateState.Opened, GateOutcome.Open)));
        Assert.That(decision.Missing, Is.EqualTo(["upcoming_team_game_context"]));
        Assert.That(Triggers.Count(), Is.EqualTo(OneTrigger));
    }

    [Test]
    public async Task G25_Six_of_seven_games_are_admitted_and_the_seventh_is_named()
    {
        _bench.Night(7, All, held: 6);

        await DeliverAsync();

        var decision = await _bench.DecisionAsync(Overnight);
        Assert.That((decision.State, decision.Outcome), Is.EqualTo((GateState.Opened, GateOutcome.Degraded)));
        Assert.That((decision.Admitted.Count, decision.Refused), Is.EqualTo((6, new[] { "NYK@CLE" })));
        Assert.That(Triggers.Select(trigger => trigger.Json), Is.All.Contains("\"games_refused\":[\"NYK@CLE\"]").And.All.Contains("\"degraded\":true"));
    }

    [Test]
    public async Task G25_No_rows_in_a_required_table_block_and_are_told_once()
    {
        _bench.Night(7, Thin);

        await DeliverAsync();
        await DeliverAsync();
        await _bench.SweepAsync();
        Assert.That(_bench.Slack.Posts, Is.Empty, "the phase's alert speaks first");
        await _bench.SweepLaterAsync();
        await _bench.SweepAsync();

        Assert.That((await _bench.DecisionAsync(Overnight)).State, Is.EqualTo(GateState.Blocked));
        Assert.That(_bench.Slack.Posts.Select(post => post.Message.Fingerprint), Is.EqualTo(["phase3/analytics/2026-01-15"]));
        Assert.That(Triggers, Is.Empty);
    }

    [Test]
    public async Task G25_A_block_says_what_is_missing_what_would_open_it_and_until_when()
    {
        _bench.Night(7, Thin);

        await DeliverAsync();
        await _bench.SweepLaterAsync();

        var held = _bench.Slack.Messages[0].Facts.First(fact => fact.Label == "Held back").Value;
        Assert.That(_bench.Slack.Messages[0].Title, Does.Contain("no TOGS"));
        Assert.That(held, Is.EqualTo(
            "Phase 4 of 2026-01-15 (overnight), until there are PGS, TDGS, TOGS, 80 % of the games in each; given up 2026-01-16 18:00 ET (23:00 UTC)"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task G26_A_blocked_date_opens_by_itself_when_its_data_comes(bool byMessage)
    {
        _bench.Night(7, Thin);
        await DeliverAsync();
        _bench.Night(7, All);
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));

        await (byMessage ? DeliverAsync() : (Task)_bench.SweepAsync());
        await DeliverAsync();
        await _bench.SweepAsync();

        Assert.That((await _bench.DecisionAsync(Overnight)).State, Is.EqualTo(GateState.Opened));
        Assert.That(Triggers.Count(), Is.EqualTo(OneTrigger));
    }

    [Test]
    public async Task G26_What_the_bus_refused_is_not_marked_and_is_given_at_the_next_message()
    {
        _bench.Night(7, All);
        _bench.Bus.Refusal = new("503", mayHaveArrived: false);
        var refused = await DeliverAsync("1");
        _bench.Bus.Refusal = null;

        var again = await DeliverAsync("1");

        Assert.That((refused, again), Is.EqualTo((Enforces ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(Triggers.Count(), Is.EqualTo(OneTrigger));
    }

    [TestCase(true, 1)]
    [TestCase(false, 2)]
    public async Task G26_A_lost_answer_is_settled_by_whether_the_phase_began(bool began, int published)
    {
        _bench.Night(7, All);
        _bench.Bus.LosesAnswers = true;
        await DeliverAsync();
        _bench.Bus.LosesAnswers = false;
        if (began)
        {
            _bench.Begins(Phase.Precompute, "2026-01-16 09:12");
        }

        await DeliverAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(15));
        await _bench.SweepAsync();

        Assert.That((await _bench.DecisionAsync(Overnight)).State, Is.EqualTo(GateState.Opened));
        Assert.That(Triggers.Count(), Is.EqualTo(Enforces ? published : 0));
        Assert.That(Triggers.Select(trigger => trigger.Key).Distinct().Count(), Is.EqualTo(OneTrigger));
    }

    [Test]
    public async Task G27_Two_instances_that_get_the_same_message_at_once_give_one_trigger()
    {
        _bench.Night(7, All);
        await using var other = new GateBench(_bench.Clock.Now, mode) { Shared = _bench };

        await Task.WhenAll(Enumerable.Range(0, 10).Select(index => (index % 2 == 0 ? _bench : other)
            .DeliverAsync<Phase3ToPhase4Gate>("PlayerGameSummaryProcessor", "2026-01-15", "one")));

        Assert.That(Triggers.Count(), Is.EqualTo(OneTrigger));
    }

    [Test]
    public async Task G29_A_store_that_cannot_be_reached_decides_nothing_and_the_message_comes_again()
    {
        _bench.Night(7, All);
        _bench.Documents.Unreachable = "gates";
        var unreachable = await DeliverAsync("1");
        _bench.Documents.Unreachable = null;

        var reachable = await DeliverAsync("1");

        Assert.That((unreachable, reachable), Is.EqualTo((HttpStatusCode.InternalServerError, HttpStatusCode.OK)));
        Assert.That(Triggers.Count(), Is.EqualTo(OneTrigger));
    }

    [Test]
    public async Task G29_A_table_that_cannot_be_asked_neither_opens_nor_blocks()
    {
        _bench.Night(7, All);
        _bench.Warehouse.Fail("nba_analytics.player_game_summary", "backendError", isPermanent: false);
        var blind = await DeliverAsync("1");
        var unknown = await _bench.DecisionAsync(Overnight);
        _bench.Warehouse.Heal();

        await DeliverAsync("1");

        Assert.That((blind, unknown.State, unknown.Outcome), Is.EqualTo((HttpStatusCode.InternalServerError, GateState.Waiting, GateOutcome.Unknown)));
        Assert.That(_bench.Slack.Sent, Is.Empty);
        Assert.That(Triggers.Count(), Is.EqualTo(OneTrigger));
    }

    [Test]
    public async Task G30_An_override_opens_as_degraded_with_its_author_and_is_void_when_it_has_ended()
    {
        _bench.Night(7, Thin);
        var key = GateKey.Find(Overnight)!.Value;
        var overrides = new OverrideLog(_bench.Documents);
        await overrides.PutAsync(new(key, "ana", "the provider will not send more", _bench.Clock.Now.AddHours(-2), _bench.Clock.Now.AddHours(-1)), CancellationToken.None);
        await DeliverAsync();
        var ended = await _bench.DecisionAsync(Overnight);

        await overrides.PutAsync(new(key, "ana", "the provider will not send more", _bench.Clock.Now, _bench.Clock.Now.AddHours(4)), CancellationToken.None);
        await DeliverAsync();

        var opened = await _bench.DecisionAsync(Overnight);
        Assert.That((ended.State, opened.State, opened.Outcome), Is.EqualTo((GateState.Blocked, GateState.Opened, GateOutcome.Degraded)));
        Assert.That(opened.Reason, Does.StartWith("Opened by ana until 2026-01-16 13:10 ET"));
        Assert.That((await overrides.ActiveAsync(_bench.Clock.Now, CancellationToken.None)).Select(one => one.Author), Is.EqualTo(["ana"]));
        Assert.That(Triggers.Select(trigger => trigger.Json), Is.All.Contains("\"missing\":[\"team_offense_game_summary\"]"));
    }

    [Test]
    public async Task A_dry_run_publishes_writes_and_tells_nothing()
    {
        _bench.Night(7, All);

        var status = await _bench.DeliverRawAsync<Phase3ToPhase4Gate>("""{"processor_name":"PlayerGameSummaryProcessor","game_date":"2026-01-15"}""", dryRun: true);

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Triggers, Is.Empty);
        Assert.That(await _bench.Ledger.AllAsync(CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task Every_look_is_kept_and_gives_the_same_answer_again()
    {
        _bench.Night(7, Thin);
        await DeliverAsync();
        _bench.Night(7, All, held: 6);
        await DeliverAsync();

        var looks = (await _bench.DecisionAsync(Overnight)).Evaluations;
        Assert.That(looks.Select(look => look.Outcome), Is.EqualTo([GateOutcome.Blocked, GateOutcome.Degraded]));
        Assert.That(looks.Select(look => look.IsReproducible), Is.All.True);
    }

    [Test]
    public async Task An_older_date_is_a_backfill_and_a_decision_of_its_own()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-20 19:20");
        _bench.Night(7, All);

        await DeliverAsync();

        Assert.That((await _bench.DecisionAsync("phase3-to-phase4_2026-01-15_backfill")).State, Is.EqualTo(GateState.Opened));
        Assert.That(Triggers.Select(trigger => trigger.Json), Is.All.Contains("\"backfill_mode\":true"));
    }

    private Task<HttpStatusCode> DeliverAsync(string? id = null) => _bench.DeliverAsync<Phase3ToPhase4Gate>("PlayerGameSummaryProcessor", "2026-01-15", id);
}
