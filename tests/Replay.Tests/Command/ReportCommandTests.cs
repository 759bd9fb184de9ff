using System.Text.Json.Nodes;
using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>Reports as a shell asks for them, where they can say nothing: what they say is the functions' own code.</summary>
public sealed class ReportCommandTests
{
    [TestCase("⚪ UNKNOWN", "daily", "2026-01-16")]
    [TestCase("⚪ Week 2026-01-12 to 2026-01-18", "weekly", "2026-01-18")]
    [TestCase("⚪ Scheduler jobs: nobody could look", "schedulers")]
    public async Task A_place_that_does_not_answer_is_unknown_and_3(string title, params string[] arguments)
    {
        var (exitCode, output, _) = await RunAsync(["report", .. arguments, "--json", "--at", "http://127.0.0.1:9"]);

        Assert.That((exitCode, (string?)JsonNode.Parse(output)!["status"]), Is.EqualTo((3, "WouldSend")));
        Assert.That((string?)JsonNode.Parse(output)!["summary"], Does.StartWith(title));
    }

    [TestCase("A game date is written as 2026-01-16, not 'yesterday'.", "daily", "yesterday")]
    [TestCase("A report is about a date that is over; the newest is ", "weekly", "2126-01-16")]
    [TestCase("--at is projects/PROJECT, or a local cloud's address such as http://127.0.0.1:8080, not 'here'.", "schedulers", "--at", "here")]
    public async Task What_cannot_be_carried_out_is_a_sentence_and_2(string sentence, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(["report", .. arguments]);

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
