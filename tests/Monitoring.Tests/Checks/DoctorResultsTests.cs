using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class DoctorResultsTests
{
    private static DoctorFact Sums(string fact) => SomeDoctors.Figure(fact, null, null);

    private static GameSighting Team(string team, string opponent, int players) =>
        SomeFunnel.Rows("player_game_summary", "2026-01-16 06:04", 1).Single() with { Away = team, Home = opponent, PlayerCount = players };

    [TestCase(8, 8, DoctorOutcome.Passed)]
    [TestCase(7, 12, DoctorOutcome.Warning)]
    [TestCase(20, 20, DoctorOutcome.Passed)]
    [TestCase(20, 21, DoctorOutcome.Warning)]
    public void A_game_has_the_players_of_two_teams(int one, int other, DoctorOutcome expected) => Assert.That(
        SomeDoctors.RowOf("game-balance", SomeDoctors.Night([.. SomeFunnel.Of(1, "player_game_summary"), Team("MEM", "ORL", one), Team("ORL", "MEM", other)])).Outcome, Is.EqualTo(expected));

    [TestCase(95, DoctorOutcome.Passed)]
    [TestCase(94, DoctorOutcome.Info)]
    [TestCase(80, DoctorOutcome.Info)]
    [TestCase(79, DoctorOutcome.Warning)]
    public void Whoever_was_predicted_has_a_result(int matched, DoctorOutcome expected) => Assert.That(
        SomeDoctors.RowOf("predicted-actuals", SomeDoctors.Night(figures: [Sums(DoctorFact.Actuals) with { PlayerCount = 100, MatchedCount = matched }])).Outcome, Is.EqualTo(expected));

    [TestCase(100, 10, DoctorOutcome.Passed)]
    [TestCase(100, 11, DoctorOutcome.Info)]
    [TestCase(100, 20, DoctorOutcome.Info)]
    [TestCase(100, 21, DoctorOutcome.Warning)]
    [TestCase(29, 29, DoctorOutcome.NotDue)]
    [TestCase(30, 30, DoctorOutcome.Warning)]
    public void Hardly_a_grade_is_void(int grades, int voids, DoctorOutcome expected) => Assert.That(
        SomeDoctors.RowOf("void-rate", SomeDoctors.Night(figures: [Sums(DoctorFact.Grades) with { MatchedCount = grades, VoidCount = voids }])).Outcome, Is.EqualTo(expected));

    [TestCase(300, 420, 1000, 1000, DoctorOutcome.Passed, Description = "a fall to 42 % of 100 players is chance")]
    [TestCase(300, 700, 1000, 1000, DoctorOutcome.Warning)]
    [TestCase(520, 480, 900, 100, DoctorOutcome.Passed, Description = "better than a coin is no drift, whatever was before")]
    public void Predictions_that_are_right_less_often_than_before_are_told(int right, int wrong, int rightBefore, int wrongBefore, DoctorOutcome expected)
    {
        var recent = Sums(DoctorFact.Grades) with { PlayerCount = right == 300 && wrong == 420 ? 100 : 300, OverCount = right, UnderCount = wrong };
        var before = recent with { GameDate = Some.Date.AddDays(-7), PlayerCount = 600, OverCount = rightBefore, UnderCount = wrongBefore };

        Assert.That(DoctorDrift.Judge(Some.Date, [recent, before], new DoctorThresholds()).Outcome, Is.EqualTo(expected));
    }

    [TestCase(99, 200)]
    [TestCase(100, 199)]
    public void Of_too_few_players_no_drift_is_told(int players, int before)
    {
        var recent = Sums(DoctorFact.Grades) with { PlayerCount = players, UnderCount = players };

        Assert.That(DoctorDrift.Judge(Some.Date, [recent, recent with { GameDate = Some.Date.AddDays(-7), PlayerCount = before, OverCount = before }], new DoctorThresholds()).Outcome, Is.EqualTo(DoctorOutcome.NotDue));
    }
}
