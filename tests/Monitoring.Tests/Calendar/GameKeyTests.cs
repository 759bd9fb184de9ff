using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class GameKeyTests
{
    private static readonly GameKey? Game = GameKey.Of(Some.Date, "GSW", "MIN");

    [TestCase("GSW", "MIN", TestName = "The_same_two_teams_are_the_same_game")]
    [TestCase("MIN", "GSW", TestName = "Home_and_away_swapped_are_the_same_game")]
    [TestCase(" gsw", "min ", TestName = "Case_and_blanks_around_a_code_do_not_matter")]
    public void A_game_is_its_date_and_its_two_teams(string one, string other)
    {
        Assert.That(GameKey.Of(Some.Date, one, other), Is.EqualTo(Game));
    }

    [Test]
    public void Another_date_or_another_team_is_another_game()
    {
        Assert.That(GameKey.Of(Some.Date.AddDays(1), "GSW", "MIN"), Is.Not.EqualTo(Game));
        Assert.That(GameKey.Of(Some.Date, "GSW", "MIA"), Is.Not.EqualTo(Game));
    }

    [TestCase(null, "MIN")]
    [TestCase("GSW", null)]
    [TestCase("", "MIN")]
    [TestCase("GSW", "  ")]
    public void A_blank_team_names_no_game(string? one, string? other)
    {
        Assert.That(GameKey.Of(Some.Date, one, other), Is.Null);
    }
}
