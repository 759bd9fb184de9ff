using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Reports;
using static NbaPipeline.Monitoring.Reports.ServiceLevelOutcome;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class ServiceLevelJudgeTests
{
    private static readonly DateTimeOffset Later = Some.Eastern("2026-01-20 12:00");
    private static readonly string[] Processors = [.. ProcessorCatalogue.Of(Phase.Precompute).Select(processor => processor.Name)];

    // Ten games that end at 22:00 ET of the 15th.
    [TestCase(9, "2026-01-16 22:00", Met)]
    [TestCase(9, "2026-01-16 22:01", Missed)]
    [TestCase(8, "2026-01-16 22:00", Missed)]
    public void Box_scores_are_in_time_for_a_day_after_a_game_and_ninety_percent_are_enough(int games, string at, ServiceLevelOutcome outcome) =>
        Assert.That(Judge("box-scores", Rows("bdl", at, games)).Outcome, Is.EqualTo(outcome));

    [Test]
    public void A_box_score_that_any_source_had_in_time_is_in_time() =>
        Assert.That(Judge("box-scores", [.. Rows("bdl", "2026-01-19 08:00"), .. Rows("nbac_gamebook", "2026-01-16 10:05")]).Outcome, Is.EqualTo(Met));

    [TestCase(3, "2026-01-16 08:30", Met)]
    [TestCase(3, "2026-01-16 08:31", Missed)]
    [TestCase(2, "2026-01-16 08:30", Missed)]
    public void Precompute_is_in_time_with_three_of_five_by_half_past_eight(int there, string at, ServiceLevelOutcome outcome) =>
        Assert.That(Judge("precompute", [.. Processors.Take(there).SelectMany(processor => Rows(processor, at, 1))]).Outcome, Is.EqualTo(outcome));

    [TestCase(8, "2026-01-15 12:00", Met)]
    [TestCase(8, "2026-01-15 12:01", Missed)]
    [TestCase(7, "2026-01-15 12:00", Missed)]
    public void Predictions_are_in_time_by_noon_with_four_games_of_five(int games, string at, ServiceLevelOutcome outcome) =>
        Assert.That(Judge("predictions", Rows("predictions", at, games)).Outcome, Is.EqualTo(outcome));

    [TestCase(9, "2026-01-16 15:00", Met)]
    [TestCase(9, "2026-01-16 15:01", Missed)]
    [TestCase(8, "2026-01-16 15:00", Missed)]
    public void Grades_are_in_time_by_three_and_ninety_percent_are_enough(int games, string at, ServiceLevelOutcome outcome) =>
        Assert.That(Judge("grading", [.. Rows("predictions", "2026-01-15 11:40"), .. Rows("grades", at, games)]).Outcome, Is.EqualTo(outcome));

    [Test]
    public void G16_Where_nothing_can_be_graded_nothing_is_late() =>
        Assert.That(Judge("grading", [.. Rows("predictions", "2026-01-15 11:40").Select(row => row with { ActiveCount = 0 })]).Outcome, Is.EqualTo(NoGames));

    [TestCase("2026-01-16 14:59", NotDue)]
    [TestCase("2026-01-16 15:00", Missed)]
    public void G3_Nothing_is_late_before_it_is_due(string now, ServiceLevelOutcome outcome) =>
        Assert.That(Judge("grading", Rows("predictions", "2026-01-15 11:40"), Some.Eastern(now)).Outcome, Is.EqualTo(outcome));

    [Test]
    public void G12_What_could_not_be_asked_is_neither_kept_nor_broken() =>
        Assert.That(Judge("grading", Rows("predictions", "2026-01-15 11:40"), Later, without: "grades").Outcome, Is.EqualTo(Unknown));

    [Test]
    public void G1_A_date_without_games_promises_nothing()
    {
        var levels = ServiceLevelJudge.Judge([new(Some.Date, new SmokeNight(new Slate(Some.Date, []), null, new Dictionary<string, Evidence<IReadOnlyList<SmokeFact>>>()), new Dictionary<string, IReadOnlyList<GameSighting>>())], ServiceLevelRules.Default, Later);

        Assert.That(levels.Select(level => level.Days.Single().Outcome), Is.All.EqualTo(NoGames));
    }

    [Test]
    public void G6_A_season_that_has_just_begun_promises_neither_features_nor_predictions()
    {
        var young = new SmokeNight(SlateOf(), Some.Date.AddDays(-3), new Dictionary<string, Evidence<IReadOnlyList<SmokeFact>>>());

        var levels = ServiceLevelJudge.Judge([new(Some.Date, young, Seen([], without: null))], ServiceLevelRules.Default, Later);

        Assert.That(levels.Where(level => level.Name is "precompute" or "predictions").Select(level => level.Days[0].Outcome), Is.All.EqualTo(NoGames));
    }

    private static ServiceLevelDay Judge(string name, IReadOnlyList<GameSighting> rows, DateTimeOffset? now = null, string? without = null)
    {
        var night = new SmokeNight(SlateOf(), null, new Dictionary<string, Evidence<IReadOnlyList<SmokeFact>>>());
        return ServiceLevelJudge.Judge([new(Some.Date, night, Seen(rows, without))], ServiceLevelRules.Default, now ?? Later)
            .Single(level => level.Name == name).Days.Single();
    }

    private static Slate SlateOf() => SlateBuilder.Build([Some.Date], Some.Night(10, bdl: 10)).Single();

    private static Dictionary<string, IReadOnlyList<GameSighting>> Seen(IReadOnlyList<GameSighting> rows, string? without) =>
        new[] { "bdl", "nbac_gamebook", FunnelQueries.Predictions, FunnelQueries.Grades }.Concat(Processors).Where(witness => witness != without)
            .ToDictionary(witness => witness, IReadOnlyList<GameSighting> (witness) => [.. rows.Where(row => row.Witness == witness)]);

    private static IReadOnlyList<GameSighting> Rows(string witness, string at, int games = 10) => [.. Some.Night(games).Select(game => game with
    {
        Witness = witness, Tip = null, Status = null, RowCount = 20, PlayerCount = 10, ActiveCount = 10, FirstSeen = Some.Eastern(at), LastSeen = Some.Eastern(at),
    })];
}
