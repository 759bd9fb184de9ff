using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Pipeline.SourceRegistry;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>What a finding says, when it is provisional, and which diagnosis it names.</summary>
public sealed class BoxScoreFindingTests
{
    private const string NextNoon = "2026-01-16 12:00";

    [Test]
    public void A_finding_names_each_missing_game_with_its_tip_and_since_when_it_is_due()
    {
        var late = Some.Scheduled("CHA@LAL", tip: "22:30", id: "0022500586");

        var finding = Judged.At(NextNoon, [late, Some.Scheduled(tip: "14:00")], BallDontLie).Findings.Single();

        Assert.That(finding.Details, Is.EqualTo(["MEM@ORL, tip 2026-01-15 14:00 ET (19:00 UTC)", "CHA@LAL, tip 2026-01-15 22:30 ET (03:30 UTC)"]));
        Assert.That(finding.Since, Is.EqualTo(Some.Eastern("2026-01-15 17:00")));
    }

    [Test]
    public void The_command_is_for_the_source_that_lacks_the_games()
    {
        var bdl = Judged.At(NextNoon, Some.Night(2, 0, 2), BallDontLie, Gamebook).Findings.Single();
        var gamebook = Judged.At(NextNoon, Some.Night(2, 2, 0), BallDontLie, Gamebook).Findings.Single();

        Assert.That(bdl.Command, Does.Contain("bdl_box_scores").And.Contain("2026-01-15"));
        Assert.That(gamebook.Command, Does.Contain("nbac_gamebook_pdf").And.Not.Contain("bdl"));
    }

    [TestCase(2, 1, "1 game", "2 games due")]
    [TestCase(1, 0, "0 games", "1 game due")]
    public void One_game_is_not_spoken_of_as_many(int games, int held, string observed, string expected)
    {
        var finding = Judged.At(NextNoon, Some.Night(games, bdl: held), BallDontLie).Findings.Single();

        Assert.That((finding.Observed, finding.Expected), Is.EqualTo((observed, expected)));
    }

    [Test]
    public void A_complete_second_source_says_that_users_are_not_affected()
    {
        Assert.That(ImpactOnBdl(Some.Night(9, 7, 9)), Is.EqualTo("Users not affected: second source complete (NBA.com gamebook)"));
    }

    [Test]
    public void Where_each_game_is_somewhere_though_no_source_is_complete_users_are_hardly_affected()
    {
        var night = Some.Night(3, bdl: 2).Append(Some.BoxScore(Gamebook, "BOS@MIA"));

        Assert.That(ImpactOnBdl(night), Does.StartWith("Users hardly affected: another source holds each of these games"));
        Assert.That(ImpactOnBdl(night.Append(Some.BoxScore(Gamebook))), Does.StartWith("Users hardly affected"));
        Assert.That(ImpactOnBdl(Some.Night(3, 2, 3)), Does.StartWith("Users not affected"));
    }

    [Test]
    public void Only_games_that_are_nowhere_are_named_as_affecting_users()
    {
        var night = Some.Night(4, bdl: 1, gamebook: 2);

        Assert.That(ImpactOnBdl(night), Does.StartWith("Users affected: no active source holds BOS@MIA, OKC@HOU; phases 3 to 6"));
        Assert.That(ImpactOnBdl(night.Append(Some.BoxScore(Gamebook, "BOS@MIA"))), Does.Contain("holds OKC@HOU;"));
    }

    [TestCase(89 * 60 + 59, true)]
    [TestCase(90 * 60, false)]
    public void A_finding_is_provisional_while_the_newest_row_is_younger_than_ninety_minutes(int seconds, bool isProvisional)
    {
        var now = Some.Eastern(NextNoon);
        var night = LastSeenAt(now.AddSeconds(-seconds), Some.Night(9, bdl: 7));

        var finding = Judged.At(now, night, BallDontLie).Findings.Single();

        Assert.That(finding.ProvisionalUntil, Is.EqualTo(isProvisional ? now.AddSeconds(-seconds).AddMinutes(90) : null));
    }

    [Test]
    public void A_critical_finding_does_not_wait_for_a_load_that_may_still_run()
    {
        var now = Some.Eastern("2026-01-17 10:00");

        var finding = Judged.At(now, LastSeenAt(now.AddMinutes(-1), Some.Night(9, bdl: 1)), BallDontLie).Findings.Single();

        Assert.That(finding.Severity, Is.EqualTo(Severity.Critical));
        Assert.That(finding.ProvisionalUntil, Is.Null);
    }

    [Test]
    public void More_rows_than_players_are_a_warning_of_duplicates_and_no_coverage_above_one()
    {
        var verdict = Judged.At(NextNoon, [Some.Scheduled(), Some.BoxScore(BallDontLie) with { RowCount = 70 }], BallDontLie);

        Assert.That(verdict.Findings.Single().Severity, Is.EqualTo(Severity.Warning));
        Assert.That(verdict.Findings.Single().Fingerprint.ToString(), Is.EqualTo("phase2/bdl-surplus/2026-01-15"));
        Assert.That(verdict.Findings.Single().Subject, Does.Contain("70 rows for 35 players"));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("1 of 1 (100 %)"));
    }

    [Test]
    public void A_game_stored_under_both_directions_of_its_key_is_there_twice()
    {
        var swapped = Some.BoxScore(BallDontLie) with { Away = "ORL", Home = "MEM" };

        var finding = Judged.At(NextNoon, [Some.Scheduled(), Some.BoxScore(BallDontLie), swapped], BallDontLie).Findings.Single();

        Assert.That(finding.Details.Single(), Does.Contain("70 rows for 35 players"));
    }

    [Test]
    public void As_many_rows_as_players_are_no_finding()
    {
        Assert.That(Judged.At(NextNoon, [Some.Scheduled(), Some.BoxScore(BallDontLie)], BallDontLie).Findings, Is.Empty);
    }

    [TestCase("21:59", false)]
    [TestCase("22:00", true)]
    [TestCase("22:30", true)]
    public void Missing_games_that_all_tipped_late_are_a_named_pattern(string tip, bool isNamed)
    {
        var patterns = PatternsOf(Some.Scheduled("CHA@LAL", tip: tip, id: "0022500586"), Some.Scheduled(), Some.BoxScore(BallDontLie));

        Assert.That(patterns.Any(pattern => pattern.Contains("late", StringComparison.Ordinal)), Is.EqualTo(isNamed));
    }

    [Test]
    public void A_tip_after_midnight_in_the_east_is_late()
    {
        var afterMidnight = Some.Scheduled("CHA@LAL", id: "0022500586") with { Tip = Some.Eastern("2026-01-16 00:05") };

        Assert.That(PatternsOf(afterMidnight, Some.Scheduled(), Some.BoxScore(BallDontLie)), Has.One.Contains("late"));
    }

    [Test]
    public void An_early_game_among_the_missing_ones_is_another_story()
    {
        var early = Some.Scheduled("PHX@DET", id: "0022500579");
        var late = Some.Scheduled("CHA@LAL", tip: "22:30", id: "0022500586");

        Assert.That(PatternsOf(late, early, Some.Scheduled(), Some.BoxScore(BallDontLie)), Is.Empty);
    }

    [Test]
    public void A_source_without_any_game_is_down_and_not_late()
    {
        var patterns = PatternsOf([.. Some.Night(2, tip: "22:30")]);

        Assert.That(patterns, Has.Count.EqualTo(1));
        Assert.That(patterns.Single(), Does.Contain("no game of this date"));
    }

    [Test]
    public void One_missing_game_of_one_does_not_call_the_source_down()
    {
        Assert.That(PatternsOf(Some.Scheduled()), Is.Empty);
    }

    [Test]
    public void Rows_that_match_no_game_are_named_as_differing_ids()
    {
        var phoenix = Some.Scheduled("PHX@DET", id: "0022500579");
        var misspelt = Some.BoxScore(BallDontLie, "PHO@DET");

        var patterns = PatternsOf(Some.Scheduled(), phoenix, Some.BoxScore(BallDontLie), misspelt);

        Assert.That(patterns, Has.One.Contains("ids differ").And.One.Contains("PHO@DET"));
    }

    private static string ImpactOnBdl(IEnumerable<GameSighting> night) =>
        Judged.At("2026-01-17 10:00", [.. night], BallDontLie, Gamebook).Findings
            .Single(finding => finding.Fingerprint.Entity == "bdl").Impact;

    private static IReadOnlyList<string> PatternsOf(params GameSighting[] night) =>
        Judged.At("2026-01-16 14:00", night, BallDontLie).Findings.Single().Patterns;

    private static IReadOnlyList<GameSighting> LastSeenAt(DateTimeOffset time, IReadOnlyList<GameSighting> night) =>
        [.. night.Select(row => row.Witness == GameSighting.Schedule ? row : row with { LastSeen = time })];
}
