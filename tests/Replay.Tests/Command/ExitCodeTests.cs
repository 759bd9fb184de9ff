namespace NbaPipeline.Replay.Tests;

/// <summary>0: all holds; 1: something does not, or is pending, and is named; 2: the scenario is wrong, in a sentence.</summary>
public sealed class ExitCodeTests
{
    private const string Pending =
        """, "pending": ["threshold-calibration"], "expect": [{ "fault": "gap", "detected_by": ["threshold-calibration"] }]""";

    [Test]
    public async Task A_pending_function_is_named_and_what_it_is_expected_to_see_is_missed_and_not_failed()
    {
        var run = await ReplayCommand.RunAsync(ReplayCommand.ShortScenario(Pending));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("missed: gap").And.Contain("pending: threshold-calibration does not exist yet").And.Not.Contain("failed:"));
    }

    [Test]
    public async Task A_pending_function_that_is_not_selected_keeps_nothing_from_passing()
    {
        var run = await ReplayCommand.RunAsync(ReplayCommand.ShortScenario(Pending), "--only", "incident-sweep");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("recall 1 (0 of 0)").And.Not.Contain("pending").And.Not.Contain("missed"));
    }

    [Test]
    public async Task A_pending_function_may_be_selected_alone()
    {
        var run = await ReplayCommand.RunAsync(ReplayCommand.ShortScenario(Pending), "--only", "threshold-calibration");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("0 function(s)").And.Contain("pending: threshold-calibration"));
    }

    [Test]
    public async Task An_expectation_that_does_not_hold_is_named()
    {
        var run = await ReplayCommand.RunAsync(ReplayCommand.ShortScenario(
            """, "expect": [{ "fault": "gap", "detected_by": ["box-score-completeness-alert"], "severity_min": "Critical" }]"""));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("failed: gap severity_min: expected Critical, was Warning"));
    }

    [TestCase(""", "pending": ["incident-sweep"]""", "$.pending[0]: incident-sweep exists by now, so it is not pending; pending may only shrink.")]
    [TestCase(""", "pending": ["queue-alert"]""", "$.pending[0]: there is no function 'queue-alert', and none of that name is planned.")]
    [TestCase(
        """, "expect": [{ "fault": "gap", "detected_by": ["workflow-gap-alert", "workflow-gab-alert"] }]""",
        "$.expect[0].detected_by[1]: there is no function 'workflow-gab-alert', and none of that name is planned.")]
    [TestCase(""", "sede": 2""", "'sede' is not a field here")]
    public async Task A_field_that_is_wrong_is_told_in_a_sentence(string field, string sentence) =>
        await RefusedAsync(ReplayCommand.ShortScenario(field), sentence);

    [TestCase("""{ "id": "x", "kind": "game_id_formats", "date": "2026-01-25" }""", "$.faults[0]: the game date 2026-01-25 lies outside 2026-01-19 to 2026-01-19.")]
    [TestCase(
        """{ "id": "x", "kind": "slack_down", "from": "2026-02-19T00:00:00Z", "to": "2026-02-20T00:00:00Z" }""",
        "$.faults[0]: 2026-02-19 00:00:00Z to 2026-02-20 00:00:00Z lies outside the time that is replayed, 2026-01-19 11:00:00Z to 2026-01-21 11:00:00Z.")]
    [TestCase("""{ "id": "x", "kind": "source_games_missing", "source": "bdl", "game": "2026-01-19:LAL@NYK" }""", "$.faults[0]: the schedule has no game '2026-01-19:LAL@NYK'.")]
    [TestCase(
        """{ "id": "x", "kind": "function_dead", "function": "nobody", "from": "2026-01-19T12:00:00Z", "to": "2026-01-19T13:00:00Z" }""",
        "$.faults[0].function: there is no function 'nobody', and none of that name is planned.")]
    public async Task A_fault_that_is_wrong_is_told_in_a_sentence(string fault, string sentence) =>
        await RefusedAsync(ReplayCommand.ShortScenario(fault: fault), sentence);

    [Test]
    public async Task A_selected_function_that_does_not_exist_is_told_with_those_that_do()
    {
        var run = await ReplayCommand.RunAsync(ReplayCommand.ShortScenario(), "--only", "box-score-alert");

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith("There is no function 'box-score-alert'; there are ").And.Contain("box-score-completeness-alert, "));
    }

    private static async Task RefusedAsync(string scenario, string sentence)
    {
        var run = await ReplayCommand.RunAsync(scenario);

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain(sentence));
    }
}
