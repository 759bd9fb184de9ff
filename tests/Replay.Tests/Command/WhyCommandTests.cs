using System.Text.Json.Nodes;
using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>The analysis as a shell runs it, where it can say nothing: what it says is the function's own code.</summary>
public sealed class WhyCommandTests
{
    [Test]
    public async Task A_warehouse_that_does_not_answer_is_no_cause_and_3()
    {
        var (exitCode, output, _) = await RunAsync("why", "low_coverage", "2026-01-16", "--json", "--at", "http://127.0.0.1:9");

        Assert.That((exitCode, JsonNode.Parse(output)!["issues"]!.AsArray().Count), Is.EqualTo((3, 0)));
        Assert.That(JsonNode.Parse(output)!["unknowns"]!.AsArray(), Is.Not.Empty);
    }

    [TestCase("There is no issue 'luck'; there are all, missing-box-scores", "luck", "2026-01-16")]
    [TestCase("A game date is written as 2026-01-16, not 'yesterday'.", "all", "yesterday")]
    [TestCase("--as-of is a time in UTC such as 2026-01-25T18:00:00Z, not 'noon'.", "all", "2026-01-16", "--as-of", "noon")]
    [TestCase("--at is season, an address such as http://127.0.0.1:8080, or projects/PROJECT, not 'here'.", "all", "2026-01-16", "--at", "here")]
    public async Task What_cannot_be_carried_out_is_a_sentence_and_2(string sentence, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(["why", .. arguments]);

        Assert.That((exitCode, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.Contain(sentence));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(arguments, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
