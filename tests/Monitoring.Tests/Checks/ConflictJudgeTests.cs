using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class ConflictJudgeTests
{
    private static readonly DateTimeOffset Now = Some.Eastern("2026-01-16 02:00");

    [TestCase(0, "open for 55 minutes, 0 retries, its retry of 2026-01-16 01:10 ET (06:10 UTC) is overdue")]
    [TestCase(1, "1 retry, its retry of 2026-01-16 01:20 ET (06:20 UTC) is overdue")]
    [TestCase(2, "2 retries, its retry of 2026-01-16 01:40 ET (06:40 UTC) is overdue")]
    [TestCase(3, "3 retries, next retry 2026-01-16 02:35 ET (07:35 UTC)")]
    public void Age_retries_and_the_next_of_them_are_said_game_by_game(int retries, string line) =>
        Assert.That(Judge(4, SomeConflicts.Open("MIA@GSW", retries)).Dates.Single().Summary, Does.StartWith("MIA@GSW (BdlPlayerBoxScoresProcessor): ").And.EndWith(line));

    [Test]
    public void A_finding_says_games_rule_and_when_the_buffer_is_clear()
    {
        var finding = Judge(4, SomeConflicts.Open("MIA@GSW", 3), SomeConflicts.Open("MEM@ORL", 1)).Findings.Single();

        Assert.That(finding.Subject, Is.EqualTo("Streaming conflicts: 2 of 4 games (50 %)"));
        Assert.That(finding.Observed, Is.EqualTo("2 open, 1 past retry 3"));
        Assert.That(finding.Details.Select(line => line.Split(' ')[0]), Is.EqualTo(["MEM@ORL", "MIA@GSW"]));
        Assert.That(finding.Patterns.Single(), Does.Contain("leave the buffer by 2026-01-16 02:35 ET"));
        Assert.That(finding.Command, Does.Contain("bdl_box_scores").And.Contain("2026-01-15"));
    }

    [Test]
    public void An_open_breaker_is_named()
    {
        var finding = Judge(4, [.. Some.Night(3).Select(game => SomeConflicts.Open($"{game.Away}@{game.Home}", 0))]).Findings.Single();

        Assert.That(finding.Patterns[0], Does.StartWith("the breaker is open"));
        Assert.That(finding.Threshold, Is.EqualTo("Critical above 50 % of a date's games, 3 at least"));
    }

    [Test]
    public void No_command_is_suggested_for_a_loader_that_is_not_the_early_sources() =>
        Assert.That(Judge(4, SomeConflicts.Open("MIA@GSW", 3) with { ProcessorName = "NbacGamebookProcessor" }).Findings.Single().Command, Is.Null);

    private static Verdict Judge(int games, params OpenConflict[] conflicts) =>
        ConflictJudge.Judge([new ConflictFacts(Some.Date, conflicts) { GameCount = games }], new ConflictThresholds(), Now);
}
