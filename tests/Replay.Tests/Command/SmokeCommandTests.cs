using System.Text.Json.Nodes;
using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>The smoke test as a shell runs it, over the prepared season of healthy data.</summary>
public sealed class SmokeCommandTests
{
    private const long MostBilled = 140_000_000;

    [Test]
    public async Task A_healthy_season_fails_nowhere_and_is_one_job_of_at_most_140_megabytes()
    {
        var (exitCode, output, _) = await RunAsync("smoke", "2025-10-21", "2026-04-12", "--json");
        var report = JsonNode.Parse(output)!;

        Assert.That((exitCode, (int)report["queries"]!), Is.EqualTo((0, 1)));
        Assert.That((long)report["bytes_billed"]!, Is.Positive.And.LessThanOrEqualTo(MostBilled));
        Assert.That(report["dates"]!.AsArray().Select(date => (string?)date!["light"]), Has.Exactly(174).Items.And.All.AnyOf("PASS", "ACCEPTABLE", "NO_GAMES"));
    }

    [TestCase("2025-10-21", "PASS", "NOT_EXPECTED")]
    [TestCase("2026-02-15", "NO_GAMES", "NO_GAMES")]
    [TestCase("2026-01-16", "PASS", "PASS")]
    public async Task The_seasons_first_night_the_all_star_break_and_an_ordinary_night_are_told_apart(string date, string phase2, string phase4)
    {
        var (_, output, _) = await RunAsync("smoke", date, "--json");

        Assert.That(
            ((string?)JsonNode.Parse(output)!["dates"]![0]!["lights"]!["phase2"], (string?)JsonNode.Parse(output)!["dates"]![0]!["lights"]!["phase4"]),
            Is.EqualTo((phase2, phase4)));
    }

    [Test]
    public async Task For_people_it_is_a_line_a_date_and_the_bill()
    {
        var (exitCode, output, _) = await RunAsync("smoke", "2026-01-16", "2026-01-18");

        Assert.That(exitCode, Is.Zero);
        Assert.That(output, Does.Contain("✓ 2026-01-16: P2:PASS P3:PASS P4:PASS P5:PASS P6:PASS").And.Contain("3 dates: ").And.Contain("; 1 job(s), 130 MB billed"));
    }

    [TestCase("2026-01-16", "2026-01-15", "2026-01-16 lies after 2026-01-15.")]
    [TestCase("yesterday", "2026-01-15", "A game date is written as 2026-01-16, not 'yesterday'.")]
    [TestCase("2020-01-01", "2026-01-15", "at most 2000 can be asked about at once.")]
    public async Task What_cannot_be_carried_out_is_a_sentence_and_2(string from, string to, string sentence)
    {
        var (exitCode, output, error) = await RunAsync("smoke", from, to, "--json");

        Assert.That((exitCode, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.Contain(sentence));
    }

    [Test]
    public async Task A_warehouse_that_does_not_answer_is_unknown_lights_and_3()
    {
        var (exitCode, output, _) = await RunAsync("smoke", "2026-01-16", "--json", "--at", "http://127.0.0.1:9");

        Assert.That((exitCode, (string?)JsonNode.Parse(output)!["light"]), Is.EqualTo((3, "UNKNOWN")));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(arguments, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
