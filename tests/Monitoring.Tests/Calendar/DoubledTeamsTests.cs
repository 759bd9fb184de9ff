using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class DoubledTeamsTests
{
    private static readonly GameSighting Early = Some.Scheduled("MEM@ORL", tip: "14:00");
    private static readonly GameSighting Late = Some.Scheduled("MIA@ORL", tip: "19:00", id: "0022500999");

    [Test]
    public void Without_proof_the_first_to_tip_is_expected_and_the_other_is_named()
    {
        var slate = SlateOf(Late, Early);

        Assert.That(slate.Expected.Single().Label, Is.EqualTo("MEM@ORL"));
        Assert.That(slate.Noteworthy.Single().Class, Is.EqualTo(GameClass.Anomaly));
        Assert.That(slate.Noteworthy.Single().Reason, Does.Contain("ORL"));
    }

    [Test]
    public void The_game_that_a_source_confirms_is_expected_though_it_tips_later()
    {
        var slate = SlateOf(Early, Late, Some.BoxScore(SourceRegistry.Gamebook, "MIA@ORL"));

        Assert.That(slate.Expected.Single().Label, Is.EqualTo("MIA@ORL"));
    }

    [Test]
    public void Two_confirmed_games_of_one_team_both_stay_expected()
    {
        var slate = SlateOf(Early, Late, Some.BoxScore(SourceRegistry.Gamebook), Some.BoxScore(SourceRegistry.BallDontLie, "MIA@ORL"));

        Assert.That(slate.Expected, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_called_off_game_takes_its_teams_from_nobody()
    {
        var slate = SlateOf(Early with { StatusText = "Postponed" }, Late);

        Assert.That(slate.Expected.Single().Label, Is.EqualTo("MIA@ORL"));
        Assert.That(slate.Games.Select(game => game.Class), Has.None.EqualTo(GameClass.Anomaly));
    }

    [Test]
    public void A_demoted_game_does_not_demote_its_other_team()
    {
        var third = Some.Scheduled("BOS@MIA", tip: "20:00", id: "0022500998");

        Assert.That(SlateOf(Early, Late, third).Expected.Select(game => game.Label), Is.EqualTo(["MEM@ORL", "BOS@MIA"]));
    }

    [Test]
    public void A_code_in_another_case_or_with_blanks_is_the_same_team()
    {
        var slate = SlateOf(Early, Late with { Home = " orl" });

        Assert.That(slate.Expected.Single().Label, Is.EqualTo("MEM@ORL"));
    }

    private static Slate SlateOf(params GameSighting[] rows) => SlateBuilder.Build([Some.Date], rows).Single();
}
