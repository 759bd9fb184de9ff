namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class PredictionFaultTests
{
    private const string The19th = "2026-01-19";

    [Test]
    public void Missing_predictions_are_missing_at_noon_and_nothing_can_be_graded()
    {
        var world = Worlds.With(Fault("predictions_missing"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.Predictions, The19th), Is.Empty);
            Assert.That(world.Of(Tables.Accuracy, The19th), Is.Empty);
            Assert.That(world.Faults[0].ObservableAt, Is.EqualTo(Worlds.At("2026-01-19T16:00:00Z")), "two hours before the tip at 13:00 ET");
            Assert.That(world.Faults[0].CriticalAt, Is.EqualTo(world.Faults[0].ObservableAt));
            Assert.That(world.Faults[0].Cells, Does.Contain(Worlds.Cell(5, "predictions", The19th)));
        }
    }

    [Test]
    public void One_system_that_says_nothing_is_a_warning_about_that_system_alone()
    {
        var world = Worlds.With(Fault("predictions_missing", """, "system": "catboost_v8" """));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Systems(world), Does.Not.Contain("catboost_v8"));
            Assert.That(Systems(world), Has.Count.EqualTo(4));
            Assert.That(world.Faults[0].Cells, Is.EqualTo([Worlds.Cell(5, "predictions.catboost_v8", The19th)]));
            Assert.That(world.Faults[0].WarningAt, Is.Not.Null);
            Assert.That(world.Faults[0].CriticalAt, Is.Null);
        }
    }

    [TestCase(0.2, false)]
    [TestCase(0.7, true)]
    public void A_share_of_one_system_is_a_warning_once_less_than_half_is_left(double share, bool isSeen)
    {
        var world = Worlds.With(Fault("predictions_missing", $$""", "system": "catboost_v8", "share": {{share}}"""));

        Assert.That(world.Faults[0].WarningAt is not null, Is.EqualTo(isSeen));
    }

    [Test]
    public void Predictions_made_later_end_the_fault()
    {
        var world = Worlds.With(Fault("predictions_missing", """, "until": "2026-01-19T20:00:00Z" """));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.Predictions, The19th, "2026-01-19T20:07:59Z"), Is.Empty);
            Assert.That(world.Of(Tables.Predictions, The19th, "2026-01-19T20:08:00Z"), Is.Not.Empty);
            Assert.That(world.Faults[0].EndsAt, Is.EqualTo(Worlds.At("2026-01-19T20:08:00Z")));
        }
    }

    [Test]
    public void Grading_that_nobody_triggers_is_seen_at_three_in_the_afternoon()
    {
        var world = Worlds.With(Fault("grading_not_triggered"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.Accuracy, The19th), Is.Empty);
            Assert.That(world.Of(Tables.Predictions, The19th), Is.Not.Empty);
            Assert.That(world.Statuses("PredictionAccuracyProcessor", The19th), Is.Empty);
            Assert.That(world.Faults[0].Cells, Is.EqualTo([Worlds.Cell(6, "grading", The19th)]));
            Assert.That(world.Faults[0].ObservableAt, Is.EqualTo(Worlds.At("2026-01-20T20:00:00Z")));
            Assert.That(world.Faults[0].CriticalAt, Is.EqualTo(Worlds.At("2026-01-20T20:00:00Z")));
        }
    }

    [Test]
    public void Predictions_that_cannot_be_graded_are_nobodys_fault()
    {
        var world = Worlds.With(Fault("ungradable_predictions", """, "share": 0.8"""));
        var rows = world.Of(Tables.Predictions, The19th);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Count(row => (string?)row.Values["line_source"] == "ACTUAL_PROP"), Is.InRange(0.1 * rows.Count, 0.3 * rows.Count));
            Assert.That(world.Spells("grading-coverage-alert", The19th), Is.Empty);
            Assert.That(world.Faults[0].Cells, Is.Empty);
            Assert.That(world.Faults[0].IsDetectable, Is.False);
        }
    }

    [Test]
    public void A_flag_that_denies_a_real_line_is_a_warning()
    {
        var world = Worlds.With(Fault("flag_contradiction", """, "share": 0.9"""));
        var real = world.Of(Tables.Predictions, The19th).Where(row => (string?)row.Values["line_source"] == "ACTUAL_PROP").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(real.Count(row => row.Values["has_prop_line"] is false), Is.InRange(0.75 * real.Count, 0.98 * real.Count));
            Assert.That(world.Faults[0].WarningAt, Is.EqualTo(Worlds.At("2026-01-19T16:00:00Z")));
            Assert.That(world.Faults[0].CriticalAt, Is.Null);
        }
    }

    [Test]
    public void A_rule_that_rejects_everybody_leaves_its_name_and_no_predictions()
    {
        var world = Worlds.With("""{ "id": "f", "kind": "rule_rejects_all", "from": "2026-01-18T12:00:00Z", "to": "2026-01-20T11:00:00Z", "rule": "quality_below_70" }""");
        var rejected = world.Of(Tables.PrecomputeFailures, The19th);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.Predictions, The19th), Is.Empty);
            Assert.That(rejected.Select(row => row.Values["failure_category"]).Distinct(), Is.EqualTo(["quality_below_70"]));
            Assert.That(rejected.Select(row => row.Values["entity_id"]).Distinct().Count(), Is.GreaterThan(200), "every player of nine games");
            Assert.That(world.Faults[0].CriticalAt, Is.EqualTo(Worlds.At("2026-01-19T16:00:00Z")));
        }
    }

    [TestCase(64.9, "Critical")]
    [TestCase(65.0, "Warning")]
    [TestCase(69.9, "Warning")]
    [TestCase(70.0, null)]
    public void A_low_mean_score_is_judged_at_a_quarter_to_noon(double mean, string? severity)
    {
        var world = Worlds.With($$"""{ "id": "f", "kind": "feature_quality_drop", "from": "2026-01-18T20:00:00Z", "to": "2026-01-19T20:00:00Z", "mean": {{mean}} }""");
        var spells = Enum.GetValues<Severity>().Where(any => world.Spells("feature-quality-alert", The19th, any).Count > 0).Select(any => $"{any}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(spells, Is.EqualTo(severity is null ? [] : new[] { severity }));
            Assert.That(world.Faults[0].ObservableAt, Is.EqualTo(severity is null ? null : (DateTimeOffset?)Worlds.At("2026-01-19T16:45:00Z")));
        }
    }

    [TestCase(59.9, "Critical")]
    [TestCase(60.0, "Warning")]
    [TestCase(70.0, null)]
    public void Thin_windows_are_judged_by_their_own_limits(double share, string? severity)
    {
        var world = Worlds.With(Fault("feature_quality_drop", $$""", "window_completeness": {{share}}, "mean": 80"""));
        var spells = Enum.GetValues<Severity>().Where(any => world.Spells("feature-quality-alert", The19th, any).Count > 0).Select(any => $"{any}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(spells, Is.EqualTo(severity is null ? [] : new[] { severity }));
            Assert.That(world.Faults[0].Cells, Is.EqualTo(severity is null ? [] : new[] { Worlds.Cell(3, "upcoming_team_game_context.windows", The19th) }));
        }
    }

    private static string Fault(string kind, string more = "") => $$"""{ "id": "f", "kind": "{{kind}}", "date": "{{The19th}}"{{more}} }""";

    private static List<object?> Systems(PipelineWorld world) => [.. world.Of(Tables.Predictions, The19th).Select(row => row.Values["system_id"]).Distinct()];
}
