using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class DoctorPredictionsTests
{
    private static DoctorOutcome Of(string probe, params DoctorFact[] figures) => SomeDoctors.RowOf(probe, SomeDoctors.Night(figures: figures)).Outcome;

    [TestCase("2026-01-15 19:00", DoctorOutcome.Passed)]
    [TestCase("2026-01-15 19:01", DoctorOutcome.Warning)]
    public void Whoever_is_predicted_after_the_tip_is_predicted_too_late(string first, DoctorOutcome expected) =>
        Assert.That(Of("prediction-timing", SomeDoctors.Predicted() with { LastFirstAt = Some.Eastern(first) }), Is.EqualTo(expected));

    [TestCase(80, DoctorOutcome.Passed)]
    [TestCase(79, DoctorOutcome.Warning)]
    public void Of_the_players_with_a_line_most_are_predicted_on_it(int matched, DoctorOutcome expected) => Assert.That(
        Of("lined-players", SomeDoctors.Predicted(), SomeDoctors.Figure(DoctorFact.Lines, null, null) with { PlayerCount = 100, MatchedCount = matched }), Is.EqualTo(expected));

    [Test]
    public void Predictions_that_say_nothing_are_none() => Assert.That(
        Of("lined-players", SomeDoctors.Predicted() with { OverCount = 0, UnderCount = 0 }, SomeDoctors.Figure(DoctorFact.Lines, null, null) with { PlayerCount = 100, MatchedCount = 100 }), Is.EqualTo(DoctorOutcome.Warning));

    [TestCase(95, DoctorOutcome.Passed)]
    [TestCase(94, DoctorOutcome.Info)]
    [TestCase(80, DoctorOutcome.Info)]
    [TestCase(79, DoctorOutcome.Warning)]
    public void Systems_predict_the_same_players(int players, DoctorOutcome expected) =>
        Assert.That(Of("system-consistency", SomeDoctors.Predicted(100), SomeDoctors.Predicted(players) with { SystemId = "ensemble_v1" }), Is.EqualTo(expected));

    [Test]
    public void A_system_that_nobody_tracks_and_a_game_that_was_called_off_count_nowhere() => Assert.That(
        Of("system-consistency", SomeDoctors.Predicted(100), SomeDoctors.Predicted(1) with { SystemId = "on_trial" }, SomeDoctors.Predicted(200) with { SystemId = "ensemble_v1", GameId = "20260115_LAL_BOS" }),
        Is.EqualTo(DoctorOutcome.Passed));

    [Test]
    public void In_a_seasons_first_days_and_before_noon_nothing_is_said()
    {
        var young = SomeDoctors.Night(figures: [], opening: Some.Date.AddDays(-13));
        var early = SomeDoctors.Night(figures: [], now: Some.Eastern("2026-01-15 11:59"));

        Assert.That(new[] { young, early }.Select(night => SomeDoctors.RowOf("prediction-timing", night).Outcome), Is.All.EqualTo(DoctorOutcome.NotDue));
    }
}
