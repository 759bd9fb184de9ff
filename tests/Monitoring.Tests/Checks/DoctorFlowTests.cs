using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class DoctorFlowTests
{
    private static IReadOnlyList<GameSighting> Without(int games, string witness, int lacking) =>
    [
        .. SomeFunnel.Of(games, "grades", witness), .. SomeFunnel.Rows(witness, "2026-01-16 06:04", games - lacking),
        .. SomeFunnel.Rows("grades", "2026-01-16 07:04", games - (witness == "player_game_summary" ? lacking : 0)),
    ];

    private static (DoctorRow Row, DoctorBottleneck? Where) Judge(IReadOnlyList<GameSighting> rows, DateTimeOffset? now = null)
    {
        var night = SomeDoctors.Night(rows, now: now);
        return (SomeDoctors.RowOf("end-to-end-flow", night), DoctorFlow.BottleneckOf(night, DoctorRules.Default));
    }

    [Test]
    public void A_date_that_came_through_passes_and_has_no_bottleneck()
    {
        var (row, where) = Judge(SomeFunnel.Of(5));

        Assert.That((row.Outcome, where), Is.EqualTo((DoctorOutcome.Passed, (DoctorBottleneck?)null)));
        Assert.That(row.Observed, Is.EqualTo("context → features 5 of 5, features → predictions 5 of 5, schedule → raw 5 of 5, raw → analytics 5 of 5, analytics → grades 5 of 5"));
    }

    [TestCase("player_game_summary", 0, DoctorOutcome.Passed)]
    [TestCase("player_game_summary", 1, DoctorOutcome.Warning)]
    [TestCase("player_game_summary", 5, DoctorOutcome.Critical)]
    [TestCase("ml_feature_store", 1, DoctorOutcome.Passed, Description = "4 of 5 are 80 %")]
    [TestCase("ml_feature_store", 2, DoctorOutcome.Warning)]
    [TestCase("predictions", 1, DoctorOutcome.Passed)]
    [TestCase("predictions", 2, DoctorOutcome.Warning)]
    public void A_step_is_judged_by_its_share_of_the_games_that_are_ready(string witness, int lacking, DoctorOutcome expected) =>
        Assert.That(Judge(Without(5, witness, lacking)).Row.Outcome, Is.EqualTo(expected));

    [Test]
    public void A_single_game_that_never_came_is_no_outage() =>
        Assert.That(Judge(SomeFunnel.Of(1, "player_game_summary", "player_daily_cache", "grades")).Row.Outcome, Is.EqualTo(DoctorOutcome.Warning));

    [Test]
    public void An_outage_at_the_beginning_stands_first_and_hides_none_behind_it()
    {
        var rows = SomeFunnel.Of(3, "player_game_summary", "player_daily_cache", "grades", "predictions").Where(row => row.Witness != SourceRegistry.BallDontLie.Name).ToList();

        var (row, where) = Judge(rows);

        Assert.That((row.Outcome, row.Phase), Is.EqualTo((DoctorOutcome.Critical, Phase.Raw)));
        Assert.That(where!.Where, Is.EqualTo("MISSING schedule → raw: 0 of 3 games (0 %); also STALLED features → predictions: 0 of 3 games (0 %)"));
    }

    [Test]
    public void What_is_not_due_is_no_bottleneck()
    {
        var (row, where) = Judge(SomeFunnel.Of(3, "player_game_summary", "player_daily_cache", "grades"), Some.Eastern("2026-01-16 08:59"));

        Assert.That((row.Outcome, where), Is.EqualTo((DoctorOutcome.Passed, (DoctorBottleneck?)null)));
    }

    [Test]
    public void A_single_game_that_is_left_behind_is_named_with_the_command_that_shows_its_way()
    {
        var row = SomeDoctors.RowOf("stuck-games", SomeDoctors.Night(Without(5, "player_game_summary", 1)));

        Assert.That((row.Outcome, row.Observed), Is.EqualTo((DoctorOutcome.Warning, "MIL@SAS is in raw and not in analytics")));
        Assert.That(row.Fix, Is.EqualTo(["scripts/ops game 0022501504 --at projects/$GOOGLE_CLOUD_PROJECT"]));
    }

    [TestCase(3, DoctorOutcome.Warning)]
    [TestCase(4, DoctorOutcome.Passed)]
    public void More_than_a_few_games_are_the_dates_problem(int lacking, DoctorOutcome expected) =>
        Assert.That(SomeDoctors.RowOf("stuck-games", SomeDoctors.Night(Without(7, "player_game_summary", lacking))).Outcome, Is.EqualTo(expected));

    [Test]
    public void A_table_that_could_not_be_asked_is_not_evaluated()
    {
        var night = SomeDoctors.Night() with { Unknown = new Dictionary<string, BlindSpot> { [FunnelQueries.Grades] = new("grades", new Blindness("gone (notFound)", "grades")) } };

        var row = SomeDoctors.RowOf("end-to-end-flow", night);

        Assert.That((row.Outcome, row.Observed), Is.EqualTo((DoctorOutcome.NotEvaluated, "grades could not be checked: gone (notFound)")));
    }

    [Test]
    public void A_date_without_games_is_no_finding_in_any_row_about_games() =>
        Assert.That(
            DoctorProbes.Of(DoctorRules.Default).Where(probe => !probe.IsAboutDays).Select(probe => probe.RowOf(SomeDoctors.Night([])).Outcome), Is.All.EqualTo(DoctorOutcome.NoGames));
}
