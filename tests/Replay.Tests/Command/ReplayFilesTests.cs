using System.Text.Json;
using System.Text.RegularExpressions;

namespace NbaPipeline.Replay.Tests;

/// <summary>What the command writes, by the command itself: two runs of one short scenario, looked at from all sides.</summary>
public sealed partial class ReplayFilesTests
{
    private const string Seen = """, "expect": [{ "fault": "gap", "detected_by": ["box-score-completeness-alert"] }]""";

    private static readonly Lazy<Task<Files>> First = new(RunAsync);
    private static readonly Lazy<Task<Files>> Second = new(RunAsync);

    [Test]
    public async Task The_json_has_exactly_the_fields_of_the_contracts_example_in_its_order()
    {
        using var written = JsonDocument.Parse((await First.Value).Json);
        using var contract = JsonDocument.Parse(ContractExample.Json);

        Assert.That(Fields(written.RootElement, ""), Is.EqualTo(Fields(contract.RootElement, "").Where(field => !IsOfAnotherOutcome(field))));
    }

    [Test]
    public async Task The_report_is_one_small_file_that_asks_nobody_for_anything()
    {
        var html = (await First.Value).Report;

        Assert.That(html, Does.StartWith("<!doctype html>").IgnoreCase.And.Contain("gap").And.Contain("8 of 9 games"));
        Assert.That(html, Has.Length.LessThan(300_000));
        Assert.That(Outside().Matches(html).Select(match => match.Value), Is.Empty);
    }

    [Test]
    public async Task Two_runs_differ_in_their_wall_time_alone()
    {
        var (first, second) = (await First.Value, await Second.Value);

        Assert.That(WallTime().Replace(second.Json, ""), Is.EqualTo(WallTime().Replace(first.Json, "")));
        Assert.That(second.Report, Is.EqualTo(first.Report));
    }

    [Test]
    public async Task A_run_that_holds_says_so_and_answers_zero()
    {
        var run = (await First.Value).Run;

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain("some: passed").And.Contain("precision 1, recall 1 (1 of 1)").And.Not.Contain("pending"));
    }

    [Test]
    public async Task A_file_that_cannot_be_written_is_said_before_the_replay()
    {
        var run = await ReplayCommand.RunAsync(ReplayCommand.ShortScenario(), "--report", Path.Combine(ReplayCommand.Folder(), "none", "out.html"));

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith("The report cannot be written: there is no folder "));
    }

    /// <summary>The example shows a failure and a false alert, which this run must not have; their fields are held to it elsewhere.</summary>
    private static bool IsOfAnotherOutcome(string field) => field.StartsWith(".failures.", StringComparison.Ordinal) || field.StartsWith(".false_alerts.", StringComparison.Ordinal);

    private static IEnumerable<string> Fields(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Fields(field.Value, $"{path}.{field.Name}").Prepend($"{path}.{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().Take(1).SelectMany(item => Fields(item, path)),
        _ => [],
    };

    private static async Task<Files> RunAsync()
    {
        var folder = ReplayCommand.Folder();
        var (json, report) = (Path.Combine(folder, "out.json"), Path.Combine(folder, "out.html"));
        var run = await ReplayCommand.RunAsync(ReplayCommand.ShortScenario(Seen), "--json", json, "--report", report);
        return new(run, await File.ReadAllTextAsync(json), await File.ReadAllTextAsync(report));
    }

    [GeneratedRegex("""\s*"wall_seconds": [0-9.]+""")]
    private static partial Regex WallTime();

    [GeneratedRegex("""(src|href)="(?!#|data:)[^"]*"|@import|url\((?!["']?data:)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Outside();

    private sealed record Files(ReplayCommand Run, string Json, string Report);
}
