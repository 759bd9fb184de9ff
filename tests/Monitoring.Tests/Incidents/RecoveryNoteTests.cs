using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>What a repair says: its message tells it, and only the next look ends the problem.</summary>
public sealed class RecoveryNoteTests
{
    private const string Id = "phase2/bdl/2026-01-15#1";
    private static readonly Finding Finding = SomeFinding.Of(Warning);
    private readonly IncidentStage _stage = new();

    [TestCase(RecoveryStep.Tried, IncidentState.Recovering)]
    [TestCase(RecoveryStep.Proven, IncidentState.Open)]
    [TestCase(RecoveryStep.Failed, IncidentState.Open)]
    [TestCase(RecoveryStep.Harmful, IncidentState.Open)]
    public async Task A_step_is_told_and_a_proof_alone_ends_nothing(RecoveryStep step, IncidentState state)
    {
        await _stage.SeeAsync(Finding);

        var noted = await _stage.Actions.NoteAsync(Id, step, "scrape, attempt 1 of 3, next look 13:00 ET", "pipeline-recovery", default);
        await _stage.SweepAsync();

        Assert.That(noted!.State, Is.EqualTo(state));
        Assert.That(_stage.Notifier.Messages[^1].Actions.Single(), Does.EndWith("scrape, attempt 1 of 3, next look 13:00 ET"));
    }

    [Test]
    public async Task The_end_names_what_fixed_it()
    {
        await _stage.SeeAsync(Finding);
        await _stage.Actions.NoteAsync(Id, RecoveryStep.Tried, "scrape, attempt 1 of 3", "pipeline-recovery", default);
        await _stage.Actions.NoteAsync(Id, RecoveryStep.Proven, "scrape brought 2 of 2 games", "pipeline-recovery", default);
        await _stage.HealAsync(Finding);
        await _stage.HealAsync(Finding);

        Assert.That(_stage.Notifier.Messages[^1].Facts.Single(fact => fact.Label == "Repaired by").Value, Is.EqualTo("scrape brought 2 of 2 games"));
    }
}
