using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.RootCauses;

/// <summary>What the analysis calls faults whose nature is known, because they were injected.</summary>
public sealed class RootCauseReplayTests
{
    private const string Faults = """
        { "id": "factors", "kind": "processor_failed", "processors": ["PCF"], "dates": ["2026-01-19"] },
        { "id": "teams", "kind": "processor_partial", "processor": "TOGS", "dates": ["2026-01-19"], "share": 0.5 },
        { "id": "grades", "kind": "grading_not_triggered", "dates": ["2026-01-19"] },
        { "id": "bdl", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW"] }
        """;

    [Test]
    public async Task What_is_injected_is_named_first()
    {
        var answers = await RootInquiry.RunAsync(Some.Scenario(Faults, to: "2026-01-19"), CancellationToken.None);

        Assert.That(answers.Where(answer => !answer.IsHit), Is.Empty);
        Assert.That(answers.Select(answer => answer.Question.Fault.Id), Is.EquivalentTo(["factors", "teams", "grades", "bdl"]));
    }

    [Test, Category("Measurement")]
    public async Task On_each_fault_of_the_shipped_scenarios_the_first_cause_is_the_injected_one()
    {
        var all = new List<RootAnswer>();
        foreach (var name in ScenarioLoader.ShippedNames)
        {
            var answers = await RootInquiry.RunAsync(ScenarioLoader.Load(name), CancellationToken.None);
            all.AddRange(answers);
            await TestContext.Out.WriteLineAsync($"causes of {name}: {answers.Count(answer => answer.IsHit)} of {answers.Count} named first, {answers.Count(answer => !answer.IsHit && answer.IsRight)} more when alone");
            await TestContext.Out.WriteLineAsync(string.Concat(answers.Select(answer => $"  {answer}\n")));
        }

        var (hits, right) = (all.Count(answer => answer.IsHit), all.Count(answer => answer.IsRight));
        await TestContext.Out.WriteLineAsync(FormattableString.Invariant(
            $"causes: {hits} of {all.Count} named first ({100.0 * hits / all.Count:0.0} %), {right - hits} more when another fault does not stand in front ({100.0 * right / all.Count:0.0} %)"));
        Assert.That((double)right / all.Count, Is.GreaterThanOrEqualTo(0.95));
    }
}
