using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class SlateBuilderTests
{
    [Test]
    public void Slates_come_in_the_order_of_their_dates_and_a_date_without_rows_has_none()
    {
        var slates = SlateBuilder.Build([Some.Date.AddDays(1), Some.Date], [Some.Scheduled()]);

        Assert.That(slates.Select(slate => slate.Date), Is.EqualTo([Some.Date, Some.Date.AddDays(1)]));
        Assert.That(slates.Select(slate => slate.HasGames), Is.EqualTo([true, false]));
    }

    [Test]
    public void Games_come_in_the_order_of_their_tips()
    {
        var slate = SlateOf(Some.Scheduled("CHA@LAL", tip: "22:30"), Some.Scheduled("MEM@ORL", tip: "14:00", id: "0022500579"));

        Assert.That(slate.Games.Select(game => game.Label), Is.EqualTo(["MEM@ORL", "CHA@LAL"]));
    }

    [Test]
    public void Several_snapshots_of_one_game_are_one_game_and_the_newest_counts()
    {
        var old = Some.Scheduled() with { Status = ScheduleStatus.Scheduled, StatusText = "Postponed" };
        var later = old.LastSeen!.Value.AddMinutes(1);

        Assert.That(SlateOf(Some.Scheduled() with { LastSeen = later }, old).Games.Single().Class, Is.EqualTo(GameClass.Expected));
        Assert.That(SlateOf(old with { LastSeen = later }, Some.Scheduled()).Games.Single().Class, Is.EqualTo(GameClass.CalledOff));
    }

    [Test]
    public void Of_two_equally_new_snapshots_the_further_status_counts()
    {
        var begun = Some.Scheduled() with { Status = ScheduleStatus.InProgress, AwayScore = null, HomeScore = null };
        var final = begun with { Status = ScheduleStatus.Final };

        Assert.That(SlateOf(final, begun).Games.Single().Class, Is.EqualTo(GameClass.CalledOff));
    }

    [Test]
    public void A_row_with_a_blank_team_is_a_placeholder()
    {
        var slate = SlateOf(Some.Scheduled() with { Away = " " });

        Assert.That(slate.Games.Single().Class, Is.EqualTo(GameClass.Placeholder));
        Assert.That(slate.HasGames, Is.False);
        Assert.That(slate.Noteworthy, Is.Empty);
    }

    [Test]
    public void A_row_without_a_tip_is_due_as_if_it_were_the_latest_of_its_date()
    {
        var game = SlateOf(Some.Scheduled() with { Tip = null }).Expected.Single();

        Assert.That(game.Tip, Is.EqualTo(Some.Eastern("2026-01-15 22:30")));
        Assert.That(game.ExpectedEnd, Is.EqualTo(Some.Eastern("2026-01-16 01:30")));
    }

    [Test]
    public void Rows_of_a_source_never_make_a_game_of_their_own()
    {
        Assert.That(SlateOf(Some.BoxScore(SourceRegistry.Gamebook)).Games, Is.Empty);
    }

    private static Slate SlateOf(params GameSighting[] rows) => SlateBuilder.Build([Some.Date], rows).Single();
}
