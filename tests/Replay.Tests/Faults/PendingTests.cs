using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class PendingTests
{
    private static readonly PipelineWorld World = Some.World(
        Some.MissingOnThe19th, """, "pending": ["threshold-calibration"], "expect": [{ "fault": "gap", "detected_by": ["threshold-calibration"] }]""");

    [Test]
    public void What_a_pending_function_shall_see_is_missed_even_if_another_saw_it()
    {
        var score = Some.Score(World, Some.Post("2026-01-20T12:30:00Z", "phase2/bdl/2026-01-19"));

        Assert.That((score.Passed, score.Failures.Count, score.Totals.Detected, score.Totals.Precision), Is.EqualTo((false, 0, 0, 1.0)));
        Assert.That((score.Missed, score.Pending), Is.EqualTo((new[] { "gap" }, new[] { "threshold-calibration" })));
    }

    [Test]
    public void A_function_that_exists_may_see_it_in_the_place_of_a_pending_one()
    {
        var both = Some.World(
            Some.MissingOnThe19th, $$""", "pending": ["threshold-calibration"], "expect": [{ "fault": "gap", "detected_by": ["threshold-calibration", "{{Some.Alert}}"] }]""");

        var score = Some.Score(both, Some.Post("2026-01-20T12:30:00Z", "phase2/bdl/2026-01-19"));

        Assert.That((score.Missed.Count, score.Failures.Count, score.Totals.Recall), Is.EqualTo((0, 0, 1.0)));
    }

    [TestCase(Some.Alert, true)]
    [TestCase("threshold-calibration", false)]
    public void Only_what_is_selected_can_be_pending(string selected, bool passed) =>
        Assert.That(Scorer.Score(World, Some.Record(), new HashSet<string> { selected }).Passed, Is.EqualTo(passed));

    [Test]
    public void Every_function_that_exists_was_planned() =>
        Assert.That(FunctionCatalogue.Read(Checkout.Root).Select(folder => folder.Manifest.Name), Is.SubsetOf(PlannedFunctions.Names));

    [Test]
    public void The_shipped_scenarios_name_functions_that_are_planned_and_none_pending_that_exists()
    {
        string[] existing = [.. FunctionCatalogue.Read(Checkout.Root).Select(folder => folder.Manifest.Name)];

        Assert.That(() => ScenarioLoader.ShippedNames.ToList().ForEach(name => ScenarioFunctions.Check(ScenarioLoader.Load(name), existing)), Throws.Nothing);
    }
}
