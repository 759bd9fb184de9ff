using System.Text.Json.Nodes;
using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>The doctor as a shell runs it, where it can say nothing: what it says is the function's own code.</summary>
public sealed class DoctorCommandTests
{
    [Test]
    public async Task A_warehouse_that_does_not_answer_is_rows_that_are_not_evaluated_and_3()
    {
        var (exitCode, output, _) = await RunAsync("doctor", "2026-01-16", "--as-of", "2026-01-18T18:00:00Z", "--json", "--at", "http://127.0.0.1:9");

        Assert.That(exitCode, Is.EqualTo(3));
        Assert.That(JsonNode.Parse(output)!["rows"]!.AsArray().Select(row => (string?)row!["outcome"]), Is.All.AnyOf("NotEvaluated", "NotDue"));
        Assert.That(JsonNode.Parse(output)!["unknowns"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task For_people_it_is_a_line_a_row_and_the_bill()
    {
        var (_, output, _) = await RunAsync("doctor", "2026-01-16", "--as-of", "2026-01-18T18:00:00Z", "--at", "http://127.0.0.1:9");

        Assert.That(output, Does.Contain("? NotEvaluated 2026-01-16 P2 end-to-end-flow: ").And.Contain("rows of 1 dates: ").And.Contain("job(s), 0 MB billed"));
    }

    [TestCase("A game date is written as 2026-01-16, not 'yesterday'.", "yesterday")]
    [TestCase("2026-01-16 lies after 2026-01-15.", "2026-01-16", "2026-01-15")]
    [TestCase("at most 31 can be asked about at once.", "2026-01-01", "2026-02-01")]
    [TestCase("--as-of is a time in UTC such as 2026-01-25T18:00:00Z, not 'noon'.", "2026-01-16", "--as-of", "noon")]
    [TestCase("--at is season, an address such as http://127.0.0.1:8080, or projects/PROJECT, not 'here'.", "2026-01-16", "--at", "here")]
    public async Task What_cannot_be_carried_out_is_a_sentence_and_2(string sentence, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(["doctor", .. arguments]);

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
