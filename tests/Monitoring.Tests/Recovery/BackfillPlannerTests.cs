using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeBackfill;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class BackfillPlannerTests
{
    private static readonly OutputFact Alone = Players with { BuildsOn = [] };
    private static readonly OutputFact Part = Whole(Alone) with { IsPartial = true };

    [TestCase(Reprocess.Missing, BackfillState.Created, BackfillState.AlreadyComplete, BackfillState.AlreadyComplete)]
    [TestCase(Reprocess.MissingAndFailed, BackfillState.Created, BackfillState.Created, BackfillState.AlreadyComplete)]
    [TestCase(Reprocess.All, BackfillState.Created, BackfillState.Created, BackfillState.Created)]
    public void What_is_made_again_is_what_was_wished(Reprocess reprocess, BackfillState missing, BackfillState partial, BackfillState whole) => Assert.That(
        new[] { Alone, Part, Whole(Alone) }.Select(fact => Plan(Seen(fact), Wish(reprocess)).Items.Single().State),
        Is.EqualTo([missing, partial, whole]));

    [Test]
    public void C30_What_builds_on_what_is_made_goes_with_it_to_the_last_consumer() => Assert.That(
        StatesOf(Plan(Seen(Alone, Whole(Cache), Whole(Store), Whole(Grades)))),
        Is.EqualTo(["player_game_summary Created", "player_daily_cache Follows", "ml_feature_store Follows", "grading Follows"]));

    [Test]
    public void What_builds_on_nothing_that_is_made_is_left_alone() =>
        Assert.That(StatesOf(Plan(Seen(Whole(Alone), Whole(Cache), Store))), Is.EqualTo(["player_game_summary AlreadyComplete"]));

    [Test]
    public void Features_follow_what_they_read_in_their_own_phase_and_grades_do_not_follow_features() => Assert.That(
        StatesOf(Plan(Seen(Whole(Alone), Cache with { BuildsOn = [] }, Whole(Store), Whole(Grades)), Wish(Reprocess.Missing, Phase.Precompute))),
        Is.EqualTo(["player_daily_cache Created", "ml_feature_store Follows"]));

    [Test]
    public void Only_the_processors_that_were_named_are_asked_for_and_their_consumers_follow() => Assert.That(
        StatesOf(Plan(Seen(Cache with { BuildsOn = [] }, Whole(Store)), Wish(Reprocess.All, Phase.Precompute) with { Outputs = ["ml_feature_store"] })),
        Is.EqualTo(["ml_feature_store Created"]));

    [Test]
    public void G37_Whose_root_is_not_good_and_not_in_the_plan_is_not_made() =>
        Assert.That(StatesOf(Plan(Seen(Players, Cache), Wish(Reprocess.Missing, Phase.Precompute))), Is.EqualTo(["player_daily_cache RootMissing"]));

    [TestCase(0, BackfillState.Created)]
    [TestCase(1, BackfillState.NotDue)]
    public void G34_What_is_not_due_is_not_made(int minutes, BackfillState expected) =>
        Assert.That(StateOf(Alone with { DueAt = Now.AddMinutes(minutes) }), Is.EqualTo(expected));

    [TestCase(0, 5, BackfillState.Created)]
    [TestCase(1, 5, BackfillState.BufferBusy)]
    [TestCase(3, 6, BackfillState.BufferBusy)]
    [TestCase(3, 5, BackfillState.BreakerOpen)]
    public void Young_rows_are_waited_for_and_too_many_of_them_open_the_breaker(int conflicts, int games, BackfillState expected) =>
        Assert.That(Plan(Seen(Alone).OnNight(games) with { Conflicts = [.. Enumerable.Range(0, conflicts).Select(Conflict)] }).Items[0].State, Is.EqualTo(expected));

    [Test]
    public void G12_What_could_not_be_asked_is_not_made()
    {
        var blind = Alone with { IsShort = false, Unknown = new Blindness("accessDenied", "warehouse") };

        Assert.That(StateOf(blind), Is.EqualTo(BackfillState.Unknown));
        Assert.That(Plan(Seen(Alone) with { Conflicts = null }).Items[0].State, Is.EqualTo(BackfillState.Unknown));
        Assert.That(Plan(new(new RecoveryFacts([], []), [])).Items.Single().State, Is.EqualTo(BackfillState.Unknown));
    }

    [TestCase(1, Reprocess.Missing, BackfillState.GivenUp)]
    [TestCase(1, Reprocess.MissingAndFailed, BackfillState.Created)]
    [TestCase(2, Reprocess.MissingAndFailed, BackfillState.Created)]
    [TestCase(3, Reprocess.MissingAndFailed, BackfillState.AttemptsUsedUp)]
    [TestCase(3, Reprocess.All, BackfillState.AttemptsUsedUp)]
    public void G33_An_order_gives_no_attempt_beyond_the_third(int attempts, Reprocess reprocess, BackfillState expected) =>
        Assert.That(StateOf(Alone, Tried(Alone, attempts) with { State = RecoveryState.Failed, Reason = "refused for good (404)" }, reprocess), Is.EqualTo(expected));

    [TestCase(8, BackfillState.Created)]
    [TestCase(9, BackfillState.AttemptsUsedUp)]
    public void G33_Nor_beyond_the_ninth_of_a_life_whatever_the_input(int attempts, BackfillState expected) => Assert.That(
        StateOf(Alone, Tried(Alone) with { State = RecoveryState.Idle, Input = "another", LifeAttempts = attempts }), Is.EqualTo(expected));

    [Test]
    public void What_is_in_flight_is_waited_for_and_what_builds_on_it_follows() => Assert.That(
        StatesOf(Plan(Seen(Alone, Whole(Cache)).With(Tried(Alone)))), Is.EqualTo(["player_game_summary InFlight", "player_daily_cache Follows"]));

    [Test]
    public void C27_What_another_ordered_is_in_flight() =>
        Assert.That(StateOf(Alone, RecoveryMachine.Ordered(null, Alone, new("b", "ana", "why", Now, Now.AddDays(1)), 1)), Is.EqualTo(BackfillState.InFlight));

    [Test]
    public void G36_After_harm_nothing_is_made_on_its_date_from_that_phase_on() => Assert.That(
        StatesOf(Plan(Seen(Source, Alone).With(Tried(Alone) with { State = RecoveryState.Harmful }), Wish(Reprocess.Missing, Phase.Raw, Phase.Analytics))),
        Is.EqualTo(["bdl Created", "player_game_summary Harmed"]));

    [Test]
    public void What_is_switched_off_halted_held_or_old_is_not_made_and_says_so()
    {
        Assert.That(Plan(Seen(Alone) with { Stopped = ["analyse"] }).Items[0].State, Is.EqualTo(BackfillState.SwitchedOff));
        Assert.That(Plan(Seen(Alone) with { Halted = "halt/state is missing" }).Items[0].State, Is.EqualTo(BackfillState.Halted));
        Assert.That(Plan(Seen(Alone with { Hold = "a run is under way" })).Items[0].State, Is.EqualTo(BackfillState.Held));
        Assert.That(Plan(Seen(Alone) with { Versions = [new("a", Phase.Analytics, "r1", null) { Problem = "it failed" }] }).Items[0].State, Is.EqualTo(BackfillState.OldVersion));
        Assert.That(Plan(Seen(Alone) with { Versions = [new("a", Phase.Precompute, "r1", null) { Problem = "it failed" }] }).Items[0].State, Is.EqualTo(BackfillState.Created));
    }

    [Test]
    public void A_date_without_games_and_one_whose_games_were_called_off_are_told_apart()
    {
        Assert.That(StatesOf(Plan(Seen(Alone).OnNight(0))), Is.EqualTo(["3 NoGames"]));
        Assert.That(StatesOf(Plan(Seen(Alone).OnNight(1, GameClass.CalledOff))), Is.EqualTo(["3 CalledOff"]));
    }

    [Test]
    public void Finished_games_are_never_predicted_again() =>
        Assert.That(StatesOf(Plan(Seen(Alone), Wish(Reprocess.All, Phase.Predictions))), Is.EqualTo(["5 NotExpected"]));

    [Test]
    public void The_hash_is_of_what_stands_there_and_what_becomes_of_it_and_not_of_a_time_in_a_reason()
    {
        var plan = Plan(Seen(Alone with { Hold = "until 10:00" })).Hash;

        Assert.That(Plan(Seen(Alone with { Hold = "until 10:05" })).Hash, Is.EqualTo(plan));
        Assert.That(Plan(Seen(Alone)).Hash, Is.Not.EqualTo(plan));
        Assert.That(Plan(Seen(Alone with { Hold = "until 10:00", Distinct = 1 })).Hash, Is.Not.EqualTo(plan));
        Assert.That(Plan(Seen(Alone with { Hold = "until 10:00" }) with { Versions = [new("a", Phase.Analytics, "r2", null)] }).Hash, Is.Not.EqualTo(plan));
    }

    [Test]
    public void A_source_is_a_call_and_the_processors_of_a_phase_are_one_together() => Assert.That(
        Plan(Seen(Source, Short(RecoveryAction.Scrape, "nbac_gamebook"), Alone, Short(RecoveryAction.Analyse, "team_offense_game_summary")), Wish(Reprocess.Missing, Phase.Raw)).Calls,
        Is.EqualTo(3));

    private static BackfillState StateOf(OutputFact fact, RecoveryRecord? record = null, Reprocess reprocess = Reprocess.Missing) =>
        Plan(record is null ? Seen(fact) : Seen(fact).With(record), Wish(reprocess)).Items.Single().State;
}
