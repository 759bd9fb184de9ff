using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Doctor;

/// <summary>The doctor on the shipped scenarios: it finds nothing where nothing is wrong.</summary>
public sealed class DoctorReplayTests
{
    [TestCaseSource(typeof(ScenarioLoader), nameof(ScenarioLoader.ShippedNames)), Category("Measurement")]
    public async Task Without_its_faults_a_shipped_scenario_has_nothing_at_which_somebody_must_look(string name)
    {
        var scenario = ScenarioLoader.Load(name);
        var healthy = scenario with { Faults = [.. scenario.Faults.Where(fault => fault.Kind == FaultKinds.CalledOff)], Expect = [] };

        var answers = await DoctorInquiry.RunAsync(healthy, DoctorQuestion.Daily(healthy), CancellationToken.None);

        foreach (var answer in answers)
        {
            await TestContext.Out.WriteLineAsync($"{answer}\n{string.Join('\n', answer.Lines)}");
        }

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(200));
        Assert.That(answers.SelectMany(answer => answer.Alarms), Is.Empty);
    }
}
