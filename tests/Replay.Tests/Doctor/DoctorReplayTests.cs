using System.Text.Json.Nodes;
using NbaPipeline.Ops;
using NbaPipeline.PipelineSimulator;
using NbaPipeline.Replay.Tests.RootCauses;

namespace NbaPipeline.Replay.Tests.Doctor;

/// <summary>The doctor on the shipped scenarios: it finds nothing where nothing is wrong, and each fault where it shows.</summary>
public sealed class DoctorReplayTests
{
    private const string Faults = """
        { "id": "factors", "kind": "processor_failed", "processors": ["PCF"], "dates": ["2026-01-19"] },
        { "id": "teams", "kind": "processor_partial", "processor": "TOGS", "dates": ["2026-01-19"], "share": 0.5 },
        { "id": "grades", "kind": "grading_not_triggered", "dates": ["2026-01-19"] },
        { "id": "bdl", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW"] }
        """;

    [Test]
    public async Task What_is_injected_stands_in_the_table_and_whatever_is_to_be_typed_exists()
    {
        var scenario = Some.Scenario(Faults, to: "2026-01-19");
        var questions = RootQuestions.Of(new PipelineWorld(scenario)).ToLookup(question => DoctorQuestion.Of(question));

        var answers = await DoctorInquiry.RunAsync(scenario, questions.Select(same => same.Key), CancellationToken.None);

        Assert.That(
            answers.SelectMany(answer => questions[answer.Question].Where(question => answer.Shows(question).Count > 0)).Select(question => question.Fault.Id), Is.EquivalentTo(["factors", "teams", "grades", "bdl"]));
        Assert.That(answers.SelectMany(answer => answer.OwnCommands), Is.Not.Empty);
        Assert.That(answers.SelectMany(answer => answer.OwnCommands).SelectMany(command => CommandLine.Root().Parse(command).Errors.Select(error => $"{command}: {error.Message}")), Is.Empty);
    }

    [Test]
    public async Task A_healthy_date_has_nothing_at_which_somebody_must_look()
    {
        var healthy = Some.Scenario(to: "2026-01-19");

        // The scenario knows two days before it, and not the week.
        var answers = await DoctorInquiry.RunAsync(healthy, DoctorQuestion.Daily(healthy).Where(question => !question.Call.OriginalString.Contains("days", StringComparison.Ordinal)), CancellationToken.None);

        Assert.That(answers.Select(answer => answer.Status), Has.Exactly(3).EqualTo(200));
        Assert.That(answers.SelectMany(answer => answer.Lines), Is.Empty);
    }

    [TestCaseSource(typeof(ScenarioLoader), nameof(ScenarioLoader.ShippedNames)), Category("Measurement")]
    public async Task Without_its_faults_a_shipped_scenario_has_nothing_at_which_somebody_must_look(string name)
    {
        var scenario = ScenarioLoader.Load(name);
        var healthy = scenario with { Faults = [.. scenario.Faults.Where(fault => fault.Kind == FaultKinds.CalledOff)], Expect = [] };

        var answers = await DoctorInquiry.RunAsync(healthy, DoctorQuestion.Daily(healthy), CancellationToken.None);

        foreach (var answer in answers)
        {
            await TestContext.Progress.WriteLineAsync($"{answer}{string.Concat(answer.Lines.Select(line => $"\n{line}"))}");
        }

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(200));
        Assert.That(answers.SelectMany(answer => answer.Alarms).Where(alarm => !IsOfADoomedGame(alarm, new PipelineWorld(healthy))), Is.Empty);
    }

    // The simulated feature store leaves out what will be called off before anybody can know it: to whoever looks in between it is a hole.
    private static bool IsOfADoomedGame(JsonNode alarm, PipelineWorld world) => (string?)alarm["phase"] == "Precompute"
        && world.Games.Any(game => game.IsCalledOff && (string?)alarm["date"] == $"{game.Planned.GameDate:yyyy-MM-dd}");

    [TestCaseSource(typeof(ScenarioLoader), nameof(ScenarioLoader.ShippedNames)), Category("Measurement")]
    public async Task Each_fault_of_a_shipped_scenario_stands_in_the_table_in_the_phase_in_which_it_shows(string name)
    {
        var scenario = ScenarioLoader.Load(name);
        var questions = RootQuestions.Of(new PipelineWorld(scenario)).ToLookup(question => DoctorQuestion.Of(question));

        var answers = await DoctorInquiry.RunAsync(scenario, questions.Select(same => same.Key), CancellationToken.None);
        var unseen = new List<string>();
        foreach (var (answer, question) in answers.SelectMany(answer => questions[answer.Question], (answer, question) => (answer, question)))
        {
            var shown = answer.Shows(question);
            await TestContext.Progress.WriteLineAsync($"{(shown.Count > 0 ? "shown" : "UNSEEN")} {name} {question.Fault.Id} ({question.Fault.Kind}) {question.Issue} {answer.Question.At:yyyy-MM-dd HH:mm} {answer.Question.Call}: {string.Join(", ", shown)}");
            unseen.AddRange(shown.Count > 0 ? [] : [$"{question.Fault.Id} {question.Date:yyyy-MM-dd} {question.Issue}: {answer}{string.Concat(answer.Lines.Select(line => $"\n{line}"))}"]);
        }

        Assert.That(unseen, Is.Empty);
        Assert.That(answers.SelectMany(answer => answer.OwnCommands).Distinct().SelectMany(command => CommandLine.Root().Parse(command).Errors.Select(error => $"{command}: {error.Message}")), Is.Empty);
    }
}
