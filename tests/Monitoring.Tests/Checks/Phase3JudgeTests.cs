using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class Phase3JudgeTests
{
    [TestCase(10, 10, null)]
    [TestCase(10, 8, null)]
    [TestCase(10, 7, Severity.Warning)]
    [TestCase(10, 1, Severity.Warning)]
    [TestCase(10, 0, Severity.Critical)]
    [TestCase(5, 4, null)]
    [TestCase(4, 3, Severity.Warning)]
    [TestCase(1, 0, Severity.Critical)]
    public void No_game_is_critical_and_less_than_eighty_percent_a_warning_in_every_required_table(int games, int held, Severity? severity)
    {
        var night = Some.Night(games);
        foreach (var table in new[] { "PGS", "TDGS", "TOGS", "UPGC" })
        {
            var others = string.Join(' ', new[] { "PGS", "TDGS", "TOGS", "UPGC" }.Where(other => other != table));

            var verdict = Judge(night, [.. Written.By(others, night), .. Written.By(table, night, held)]);

            Assert.That(verdict.Severity, Is.EqualTo(severity), table);
            Assert.That(verdict.Findings.Select(finding => finding.HowBad), severity is null ? Is.Empty : Has.All.StartsWith(table));
        }
    }

    [Test]
    public void A_game_with_the_rows_of_one_team_only_is_not_whole()
    {
        var night = Some.Night(1);

        var verdict = Judge(night, [.. Written.By("PGS TDGS UPGC", night), Written.Row(ProcessorCatalogue.Find("TOGS")!, Some.Date, "MEM@ORL", 1)]);

        Assert.That(verdict.Findings.Single().HowBad, Is.EqualTo("TOGS 0 of 1 games (0 %)"));
        Assert.That(verdict.Findings.Single().Patterns, Has.One.Contains("only half of one"));
    }

    [Test]
    public void A_teams_table_is_never_judged_against_players()
    {
        var night = Some.Night(9);

        var verdict = Judge(night, [.. Written.By("PGS TDGS TOGS UPGC", night)]);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("TDGS (team_defense_game_summary): 9 of 9 games (100 %), 18 rows"));
    }

    [Test]
    public void All_thin_tables_of_a_date_are_one_finding_with_their_missing_games()
    {
        var night = Some.Night(4);

        var finding = Judge(night, [.. Written.By("PGS TDGS TOGS", night, 3), .. Written.By("UPGC", night)]).Findings.Single();

        Assert.That(finding.HowBad, Is.EqualTo("PGS 3 of 4 games (75 %), TDGS 3 of 4 games (75 %), TOGS 3 of 4 games (75 %)"));
        Assert.That(finding.Missing, Is.EqualTo(["OKC@HOU"]));
        Assert.That(finding.Patterns.Single(), Does.StartWith("the same games are missing in each of these tables (OKC@HOU)"));
        Assert.That(finding.Details[0], Is.EqualTo("PGS (player_game_summary): 3 of 4 games (75 %), 72 rows, without OKC@HOU"));
        Assert.That(finding.Command, Does.Contain(
            """["PlayerGameSummaryProcessor","TeamDefenseGameSummaryProcessor","TeamOffenseGameSummaryProcessor"]"""));
    }

    [Test]
    public void A_called_off_game_is_not_expected()
    {
        var night = Some.Night(5);
        var calledOff = Some.Scheduled("GSW@SAC", id: "0022500644") with { AwayScore = null, HomeScore = null };

        var verdict = Judge([.. night, calledOff], [.. Written.By("PGS TDGS TOGS UPGC", night)]);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(verdict.Notes.Single(), Does.Contain("GSW@SAC"));
    }

    [Test]
    public void A_suspicion_that_a_blind_source_could_clear_is_not_relied_on()
    {
        var calledOff = Some.Scheduled("GSW@SAC", id: "0022500644") with { AwayScore = null, HomeScore = null };
        var facts = FactsOf([.. Some.Night(5), calledOff], [.. Written.By("PGS TDGS TOGS UPGC", Some.Night(5))]) with
        {
            UnknownSources = new Dictionary<string, Blindness> { ["bdl"] = new("no such column", "bdlgames") },
        };

        var verdict = Phase3Judge.Judge([facts], new Phase3Thresholds(), Some.Eastern("2026-01-16 09:00"));

        Assert.That((verdict.Outcome, verdict.Healthy.Count), Is.EqualTo((Outcome.NotEvaluated, 0)));
    }

    private static Verdict Judge(IReadOnlyList<GameSighting> night, IReadOnlyList<GameSighting> written) =>
        Phase3Judge.Judge([FactsOf(night, written)], new Phase3Thresholds(), Some.Eastern("2026-01-16 09:00"));

    private static ProcessorFacts FactsOf(IReadOnlyList<GameSighting> night, IReadOnlyList<GameSighting> written)
    {
        var slate = SlateBuilder.Build([Some.Date], night).Single();
        return new ProcessorFacts(
            slate,
            [.. ProcessorCatalogue.Of(Phase.Analytics)
                .Select(processor => ProcessorDay.Of(processor, slate, [.. written.Where(row => row.Witness == processor.Name)]))],
            new Dictionary<Processor, Blindness>(), new Dictionary<string, Blindness>());
    }
}
