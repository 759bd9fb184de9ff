using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Tests.Calendar;

/// <summary>How many games of a slate may be called off by inference alone.</summary>
public sealed class SuspicionsTests
{
    [TestCase(1, 1)]
    [TestCase(1, 2)]
    [TestCase(2, 4)]
    [TestCase(2, 8, TestName = "January_25_two_of_eight_games_were_called_off")]
    [TestCase(4, 8)]
    [TestCase(4, 9)]
    public void Up_to_half_of_a_slate_and_always_one_game_may_be_suspected(int suspected, int games)
    {
        var slate = SlateOf(Night(suspected, games));

        Assert.That(slate.Games.Count(game => game is { Class: GameClass.CalledOff, IsSuspicion: true }), Is.EqualTo(suspected));
        Assert.That(slate.Expected, Has.Count.EqualTo(games - suspected));
    }

    [TestCase(2, 2)]
    [TestCase(5, 8)]
    [TestCase(5, 9)]
    [TestCase(9, 9)]
    public void More_than_half_of_a_slate_without_a_trace_is_expected_again(int suspected, int games)
    {
        var slate = SlateOf(Night(suspected, games));

        Assert.That(slate.Expected, Has.Count.EqualTo(games));
        Assert.That(slate.Games.Where(game => game.IsSuspicion || game.Reason is not null), Is.Empty);
    }

    [TestCase(2, 4, 2)]
    [TestCase(3, 4, 4)]
    [TestCase(4, 4, 4)]
    public void Neither_what_is_known_to_be_called_off_nor_a_placeholder_excuses_the_rest_of_a_night(int suspected, int inDoubt, int expected)
    {
        var rows = Some.Night(10);
        var known = rows.Skip(inDoubt).Take(4).Select(Postponed);
        var placeholders = rows.Skip(inDoubt + 4).Select(row => row with { GameId = "0032500001" });
        var night = rows.Take(inDoubt).Select((row, number) => number < suspected ? Unscored(row) : row);

        Assert.That(SlateOf([.. night, .. known, .. placeholders]).Expected, Has.Count.EqualTo(expected));
    }

    [Test]
    public void What_the_schedule_says_is_no_suspicion_however_much_of_a_slate_it_is()
    {
        var byText = Some.Night(5).Select(Postponed);
        var byCode = Some.Night(9).Skip(5).Select(row => row with { Status = 4, StatusText = null });

        var slate = SlateOf([.. byText, .. byCode]);

        Assert.That(slate.Games.Select(game => game.Class), Has.All.EqualTo(GameClass.CalledOff));
        Assert.That(slate.Games.Select(game => game.IsSuspicion), Has.All.False);
    }

    [Test]
    public void A_whole_slate_that_moved_is_called_off_on_its_old_date()
    {
        var old = Some.Night(9);
        var moved = old.Select(row => row with { GameDate = Some.Date.AddDays(30) });

        Assert.That(SlateOf([.. old, .. moved]).Games.Select(game => game.Class), Has.All.EqualTo(GameClass.CalledOff));
    }

    [Test]
    public void Known_call_offs_stay_called_off_beside_suspicions_that_are_not_believed()
    {
        var night = Some.Night(9).Select((row, number) => number < 2 ? Postponed(row) : Unscored(row));

        var slate = SlateOf(night);

        Assert.That(slate.Expected, Has.Count.EqualTo(7));
        Assert.That(slate.Noteworthy.Select(game => game.Reason), Has.Exactly(2).Contains("Postponed"));
    }

    private static IEnumerable<GameSighting> Night(int suspected, int games) =>
        Some.Night(games).Select((row, number) => number < suspected ? Unscored(row) : row);

    private static GameSighting Unscored(GameSighting row) => row with { AwayScore = null, HomeScore = null };

    private static GameSighting Postponed(GameSighting row) => row with { StatusText = "Postponed" };

    private static Slate SlateOf(IEnumerable<GameSighting> rows) => SlateBuilder.Build([Some.Date], [.. rows]).Single();
}
