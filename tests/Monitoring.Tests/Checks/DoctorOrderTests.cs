using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class DoctorOrderTests
{
    private static DoctorRow Row(Phase phase, DoctorOutcome outcome = DoctorOutcome.Warning, int days = 0, params string[] missing) =>
        new($"{phase}".ToLowerInvariant(), phase, Some.Date.AddDays(days), outcome, "", "", "") { Missing = missing };

    private static string? RootOf(params DoctorRow[] rows) => DoctorOrder.Sorted(rows).Single(row => row.Check == rows[^1].Check && row.Date == rows[^1].Date).FollowsFrom;

    [Test]
    public void Repairs_go_box_scores_stuck_games_features_grading_coverage_and_what_could_not_be_seen_comes_after()
    {
        var rows = DoctorOrder.Sorted(
        [
            Row(Phase.Analytics, DoctorOutcome.Passed), Row(Phase.Predictions), Row(Phase.Grading), Row(Phase.Precompute), Row(Phase.Raw, DoctorOutcome.NotEvaluated),
            Row(Phase.Grading, DoctorOutcome.Info), Row(Phase.Analytics), Row(Phase.Raw, DoctorOutcome.Critical), Row(Phase.Scrape),
        ]);

        Assert.That(rows.Select(row => row.Phase), Is.EqualTo(
            [Phase.Scrape, Phase.Raw, Phase.Analytics, Phase.Precompute, Phase.Grading, Phase.Predictions, Phase.Raw, Phase.Grading, Phase.Analytics]));
    }

    [Test]
    public void What_lacks_no_other_game_follows_from_the_first_place_that_lacks_it()
    {
        Assert.That(RootOf(Row(Phase.Raw, missing: ["MEM@ORL", "PHX@DET"]), Row(Phase.Analytics, missing: ["MEM@ORL"])), Is.EqualTo("raw 2026-01-15"));
        Assert.That(RootOf(Row(Phase.Raw, missing: ["MEM@ORL"]), Row(Phase.Grading)), Is.EqualTo("raw 2026-01-15"));
        Assert.That(RootOf(Row(Phase.Raw, missing: ["MEM@ORL"]), Row(Phase.Analytics, missing: ["BOS@MIA"])), Is.Null);
        Assert.That(RootOf(Row(Phase.Raw), Row(Phase.Analytics, missing: ["BOS@MIA"])), Is.Null, "another source makes up for it");
        Assert.That(RootOf(Row(Phase.Raw, missing: ["MEM@ORL"], days: -1), Row(Phase.Analytics, missing: ["MEM@ORL"])), Is.Null, "another date");
        Assert.That(RootOf(Row(Phase.Raw, DoctorOutcome.Info, missing: ["MEM@ORL"]), Row(Phase.Analytics, missing: ["MEM@ORL"])), Is.Null, "nobody repairs it");
    }

    [TestCase(-1, true)]
    [TestCase(-14, true)]
    [TestCase(-15, false)]
    [TestCase(0, false)]
    public void Windows_follow_from_the_holes_that_they_see(int days, bool follows) =>
        Assert.That(RootOf(Row(Phase.Analytics, days: days, missing: ["MEM@ORL"]), Row(Phase.Precompute) with { LooksBack = true }), follows ? Is.Not.Null : Is.Null);

    [TestCase(-1, true)]
    [TestCase(-2, false)]
    public void What_stops_all_explains_what_is_wrong_from_the_night_before_on(int days, bool follows) =>
        Assert.That(RootOf(Row(Phase.Scrape, DoctorOutcome.Critical) with { StopsAll = true }, Row(Phase.Raw, days: days, missing: ["MEM@ORL"])), follows ? Is.Not.Null : Is.Null);
}
