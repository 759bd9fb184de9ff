using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class GameClassifierTests
{
    private static readonly GameSighting Played = Some.BoxScore(SourceRegistry.Gamebook);
    private static readonly GameSighting Unscored = Some.Scheduled() with { AwayScore = null, HomeScore = null };
    private static readonly GameSighting NeverStarted = Unscored with { Status = ScheduleStatus.Scheduled, StatusText = "7:00 pm ET" };

    [Test]
    public void A_final_game_with_scores_is_expected_though_no_source_has_it()
    {
        var game = Classify(Some.Scheduled());

        Assert.That(game.Class, Is.EqualTo(GameClass.Expected));
        Assert.That(game.Reason, Is.Null);
    }

    [TestCase("0012500001")]
    [TestCase("0032500001")]
    [TestCase(null)]
    public void A_game_that_does_not_count_is_a_placeholder_even_if_it_was_played(string? id)
    {
        Assert.That(Classify(Some.Scheduled() with { GameId = id }, Played).Class, Is.EqualTo(GameClass.Placeholder));
    }

    [Test]
    public void A_game_the_schedule_calls_off_is_called_off_in_its_words()
    {
        var game = Classify(Some.Scheduled() with { Status = 4, StatusText = "Postponed" });

        Assert.That(game.Class, Is.EqualTo(GameClass.CalledOff));
        Assert.That(game.Reason, Does.Contain("Postponed"));
        Assert.That(Classify(Some.Scheduled() with { Status = 9, StatusText = null }).Reason, Does.Contain("status 9"));
    }

    [Test]
    public void A_final_game_without_scores_and_rows_is_suspected_to_be_called_off()
    {
        Assert.That(Classify(Unscored).Class, Is.EqualTo(GameClass.CalledOff));
        Assert.That(Classify(Unscored).Reason, Does.Contain("suspected"));
        Assert.That(Classify(Unscored with { AwayScore = 101 }).Class, Is.EqualTo(GameClass.CalledOff));
    }

    [TestCase(2 * 3600 + 3599, GameClass.Expected)]
    [TestCase(3 * 3600, GameClass.CalledOff)]
    public void A_game_still_scheduled_is_called_off_only_by_a_snapshot_three_hours_after_its_end(int seconds, GameClass expected)
    {
        var end = NeverStarted.Tip!.Value + SlateThresholds.GameLength;

        Assert.That(Classify(NeverStarted with { LastSeen = end.AddSeconds(seconds) }).Class, Is.EqualTo(expected));
    }

    [Test]
    public void Age_alone_calls_nothing_off()
    {
        var stale = NeverStarted with { LastSeen = NeverStarted.Tip!.Value.AddHours(-10) };

        Assert.That(Classify(stale).Class, Is.EqualTo(GameClass.Expected));
    }

    [Test]
    public void Rows_of_players_who_played_prove_a_game_whatever_the_schedule_says()
    {
        var calledOff = Some.Scheduled() with { StatusText = "Postponed" };
        var neverStarted = NeverStarted with { LastSeen = NeverStarted.Tip!.Value.AddDays(1) };

        Assert.That(new[] { Unscored, calledOff, neverStarted }.Select(row => Classify(row).Class), Has.All.EqualTo(GameClass.CalledOff));
        Assert.That(new[] { Unscored, calledOff, neverStarted }.Select(row => Classify(row, Played).Class), Has.All.EqualTo(GameClass.Expected));
    }

    [Test]
    public void Rows_in_which_nobody_played_prove_nothing()
    {
        Assert.That(Classify(Unscored, Played with { ActiveCount = 0 }).Class, Is.EqualTo(GameClass.CalledOff));
        Assert.That(Classify(Unscored, Played with { GameDate = Some.Date.AddDays(1) }).Class, Is.EqualTo(GameClass.CalledOff));
    }

    [TestCase(1, 0, GameClass.CalledOff, GameClass.Expected, TestName = "Of_two_equally_new_places_the_later_date_holds")]
    [TestCase(1, 5, GameClass.CalledOff, GameClass.Expected, TestName = "The_newer_snapshot_holds_when_it_shows_the_later_date")]
    [TestCase(1, -5, GameClass.Expected, GameClass.CalledOff, TestName = "The_newer_snapshot_holds_when_it_shows_the_earlier_date")]
    [TestCase(65, 5, GameClass.CalledOff, GameClass.Expected, TestName = "A_game_moved_by_nine_weeks_is_expected_there")]
    public void One_id_on_two_dates_is_expected_on_one(int days, int minutesNewer, GameClass here, GameClass there)
    {
        var old = Some.Scheduled();
        var other = Some.Scheduled(date: Some.Date.AddDays(days)) with { LastSeen = old.LastSeen!.Value.AddMinutes(minutesNewer) };
        var slates = SlateBuilder.Build([old.GameDate, other.GameDate], [old, other]);

        Assert.That(slates.Select(slate => slate.Games.Single().Class), Is.EqualTo([here, there]));
    }

    [Test]
    public void A_game_that_moved_says_where_to()
    {
        var moved = Some.Scheduled(date: Some.Date.AddDays(1));

        Assert.That(Classify(Some.Scheduled(), moved).Reason, Does.Contain("2026-01-16"));
    }

    private static SlateGame Classify(GameSighting row, params GameSighting[] others) =>
        SlateBuilder.Build([row.GameDate], [row, .. others]).Single().Games.Single();
}
