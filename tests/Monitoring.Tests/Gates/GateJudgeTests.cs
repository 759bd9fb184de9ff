using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Gates;

public sealed class GateJudgeTests
{
    private static readonly string[] Five = ["TDZA", "PSZA", "PCF", "PDC", "MLFS"];
    private static readonly GateKey Key = new("phase4-to-phase5", Some.Date, PhaseMode.Overnight);

    [Test]
    public void G24_Three_of_five_with_both_critical_ones_over_all_thirty_two_cases()
    {
        foreach (var present in Subsets(Five))
        {
            var expected = present.Count >= 3 && present.Contains("PDC") && present.Contains("MLFS");
            var verdict = Judge(SomeGates.Processors(string.Join(' ', present), Five));

            Assert.That(verdict.Opens, Is.EqualTo(expected), string.Join(' ', present));
            Assert.That(verdict.Outcome, Is.EqualTo(present.Count == 5 ? GateOutcome.Open : expected ? GateOutcome.Degraded : GateOutcome.Blocked));
        }
    }

    [TestCase("", GateOutcome.Blocked)]
    [TestCase("MLFS", GateOutcome.Open)]
    public void G24_A_mode_with_one_member_needs_that_one_and_no_more(string present, GateOutcome expected) =>
        Assert.That(Judge(SomeGates.Processors(present, "MLFS")).Outcome, Is.EqualTo(expected));

    [Test]
    public void A_table_is_empty_thin_enough_or_whole_over_all_slates_of_up_to_six_games()
    {
        var cases = from games in Enumerable.Range(1, 6)
                    from one in Enumerable.Range(0, games + 1)
                    from two in Enumerable.Range(0, games + 1)
                    from three in Enumerable.Range(0, games + 1)
                    select (games, new[] { one, two, three });
        foreach (var (games, held) in cases)
        {
            var least = held.Min();
            var expected = least == games ? GateOutcome.Open : least >= 0.8 * games ? GateOutcome.Degraded : GateOutcome.Blocked;

            Assert.That(JudgeTables(games, held).Outcome, Is.EqualTo(expected), $"{string.Join('/', held)} of {games}");
        }
    }

    [TestCase(10, 0, GateOutcome.Blocked)]
    [TestCase(10, 1, GateOutcome.Degraded)]
    [TestCase(10, 4, GateOutcome.Degraded)]
    [TestCase(10, 5, GateOutcome.Open)]
    public void The_softer_rule_blocks_on_an_empty_table_only_and_is_degraded_below_half(int games, int held, GateOutcome expected) => Assert.That(
        JudgeTables(games, [held, games, games], new() { AnalyticsBlockBelow = 0, AnalyticsWholeFrom = 0.5 }).Outcome, Is.EqualTo(expected));

    [Test]
    public void With_one_game_to_spare_three_of_four_are_enough() =>
        Assert.That(JudgeTables(4, [3, 4, 4], new() { MayMiss = 1 }).Outcome, Is.EqualTo(GateOutcome.Degraded));

    [TestCase(64.9, GateOutcome.Blocked)]
    [TestCase(65.0, GateOutcome.Open)]
    public void G31_Features_that_are_too_poor_block_and_the_rule_is_named(double score, GateOutcome expected)
    {
        var verdict = Judge(SomeGates.Processors(string.Join(' ', Five), Five) with { Score = score });

        Assert.That(verdict.Outcome, Is.EqualTo(expected));
        Assert.That(verdict.Missing, expected is GateOutcome.Open ? Is.Empty : Is.EqualTo(["feature quality: mean score 64.9 of 100"]));
    }

    [Test]
    public void Before_it_is_due_only_what_is_whole_opens()
    {
        var early = SomeGates.Due.AddMinutes(-1);

        Assert.That(Judge(SomeGates.Processors("PDC MLFS PCF", Five), early).Outcome, Is.EqualTo(GateOutcome.NotDue));
        Assert.That(Judge(SomeGates.Processors("", Five), early).Outcome, Is.EqualTo(GateOutcome.NotDue));
        Assert.That(Judge(SomeGates.Processors(string.Join(' ', Five), Five), early).Outcome, Is.EqualTo(GateOutcome.Open));
    }

    [TestCase("PSZA", GateOutcome.Degraded)]
    [TestCase("PDC", GateOutcome.Unknown)]
    public void What_could_not_be_asked_is_unknown_where_the_answer_hangs_on_it_and_missing_elsewhere(string silent, GateOutcome expected)
    {
        var facts = SomeGates.Processors(string.Join(' ', Five), Five);
        var blind = facts with { Members = [.. facts.Members.Select(member => member.Name == silent ? member with { IsPresent = false, Unknown = new("timeout", "warehouse") } : member)] };

        Assert.That(Judge(blind).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void Too_little_is_blocked_whatever_the_silent_ones_hold()
    {
        var facts = SomeGates.Processors("TDZA", Five);
        var blind = facts with { Members = [.. facts.Members.Select(member => member.Name == "PSZA" ? member with { Unknown = new("timeout", "warehouse") } : member)] };

        Assert.That(Judge(blind).Outcome, Is.EqualTo(GateOutcome.Blocked));
    }

    [Test]
    public void Nobody_overrides_not_knowing()
    {
        var facts = SomeGates.Processors("", Five) with { Doubts = [new BlindSpot("The schedule", new("timeout", "warehouse"))] };

        Assert.That(GateJudge.Judge(facts, Rule, Override(), SomeGates.Due).Outcome, Is.EqualTo(GateOutcome.Unknown));
    }

    [TestCase(-61, GateOutcome.Blocked)]
    [TestCase(-60, GateOutcome.Degraded)]
    [TestCase(59, GateOutcome.Degraded)]
    [TestCase(60, GateOutcome.Blocked)]
    public void G30_An_override_counts_from_its_beginning_to_its_end(int minutes, GateOutcome expected)
    {
        var now = SomeGates.Due.AddHours(2);
        var given = new GateOverride(Key, "ana", "the provider confirmed the rest is lost", now.AddMinutes(-60), now.AddMinutes(60));

        var verdict = GateJudge.Judge(SomeGates.Processors("PDC", Five), Rule, given, now.AddMinutes(minutes));

        Assert.That(verdict.Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void No_games_no_gate() => Assert.That(Judge(SomeGates.Facts(0)).Outcome, Is.EqualTo(GateOutcome.NoGames));

    [Test]
    public void A_block_says_what_is_there_and_what_would_open_it()
    {
        var verdict = JudgeTables(9, [5, 9, 9]);

        Assert.That(verdict.Reason, Is.EqualTo("PGS 5 of 9 games (56 %)."));
        Assert.That(verdict.Needs, Is.EqualTo("PGS, TDGS, TOGS, 80 % of the games in each"));
    }

    private static GateRule Rule => SomeGates.RuleOf(GateCatalogue.Phase4ToPhase5);

    private static GateVerdict Judge(GateFacts facts, DateTimeOffset? now = null) => GateJudge.Judge(facts, Rule, null, now ?? SomeGates.Due);

    private static GateVerdict JudgeTables(int games, int[] held, GateThresholds? thresholds = null) => GateJudge.Judge(
        SomeGates.Facts(games, SomeGates.Table("PGS", held[0], games, MemberNeed.Critical), SomeGates.Table("TDGS", held[1], games), SomeGates.Table("TOGS", held[2], games)),
        SomeGates.RuleOf(GateCatalogue.Phase3ToPhase4, thresholds), null, SomeGates.Due);

    private static GateOverride Override() => new(Key, "ana", "why", SomeGates.Due.AddHours(-1), SomeGates.Due.AddHours(1));

    private static IEnumerable<IReadOnlyList<string>> Subsets(string[] all) =>
        Enumerable.Range(0, 1 << all.Length).Select(bits => (IReadOnlyList<string>)[.. all.Where((_, index) => (bits & (1 << index)) != 0)]);
}
