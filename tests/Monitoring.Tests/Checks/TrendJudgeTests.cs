using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Tests.Trends;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class TrendJudgeTests
{
    private static readonly TrendThresholds Thresholds = new();
    private static readonly TimeSpan Repair = TimeSpan.FromHours(24);
    private static readonly DateOnly Today = SomeTrend.LastDay.AddDays(1);

    [TestCase(0.0401, 0.0345, 5.0, 10.0, TrendReason.Growing)]
    [TestCase(0.04, 0.0345, 5.0, 10.0, null)]
    [TestCase(0.0401, 0.05, 5.0, 10.0, null)]
    [TestCase(0.0401, 0.0345, 4.99, 10.0, null)]
    [TestCase(0.0401, 0.0345, 5.0, 9.99, null)]
    [TestCase(0.10, 0.0345, 5.0, 10.0, TrendReason.Growing)]
    [TestCase(0.1001, 0.0345, 5.0, 10.0, TrendReason.Steep)]
    public void A_count_is_told_when_it_is_steep_ordered_loud_and_many(double share, double chance, double signal, double mean, TrendReason? told) =>
        Assert.That(TrendJudge.ReasonOf(Trend(TrendKind.Errors, share, chance, signal, mean), Repair, Thresholds), Is.EqualTo(told));

    [TestCase(6.99, null)]
    [TestCase(7.0, TrendReason.Growing)]
    public void A_measure_must_be_louder_than_a_count_and_may_be_small(double signal, TrendReason? told) =>
        Assert.That(TrendJudge.ReasonOf(Trend(TrendKind.Durations, 0.05, 0.01, signal, mean: 3), Repair, Thresholds), Is.EqualTo(told));

    [TestCase(23.9, null)]
    [TestCase(24.1, TrendReason.SoonBroken)]
    public void A_slow_trend_is_told_when_its_objective_is_crossed_before_a_repair_is_done(double repairHours, TrendReason? told)
    {
        var slow = Trend(TrendKind.Memory, share: 0.01, 0.01, 7, mean: 80, limit: 80.8);

        Assert.That(TrendJudge.ReasonOf(slow, TimeSpan.FromHours(repairHours), Thresholds), Is.EqualTo(told));
    }

    [Test]
    public void Every_flat_figure_passes_and_says_how_many_were_looked_at()
    {
        var verdict = Judge(Facts(SomeTrend.Errors([.. Enumerable.Repeat(20.0, 14)])));

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.Passed, 0)));
        Assert.That(verdict.Dates.Single().Summary, Is.EqualTo("1 figures over 14 game days, none of them grows"));
    }

    [Test]
    public void A_ramp_names_slope_interval_and_shows_its_days()
    {
        var finding = Judge(Facts(Ramp())).Findings.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Fingerprint.ToString(), Is.EqualTo("phase1/errors.player_daily_cache/2026-01-16"));
            Assert.That(finding.Subject, Does.StartWith("Errors of PlayerDailyCacheProcessor: steep, "));
            Assert.That(finding.Observed, Does.Contain("95 %: ").And.Contain("over 7 game days, from 50 to "));
            Assert.That(finding.Patterns[0], Does.StartWith("`▁"));
            Assert.That(finding.Chart!.Words, Does.StartWith("Errors of PlayerDailyCacheProcessor, by game day, 14 days from "));
            Assert.That(finding.Patterns[0], Is.EqualTo($"{finding.Chart.Line}, game days only"));
        }
    }

    [Test]
    public void A_problem_that_lasts_keeps_the_date_on_which_it_began_and_its_hour()
    {
        var open = new Fingerprint(Phase.Scrape, "errors.player_daily_cache", new(2026, 1, 13));
        var since = new DateTimeOffset(2026, 1, 14, 14, 15, 0, TimeSpan.Zero);

        var finding = Judge(Facts(Ramp()) with { Open = new Dictionary<Fingerprint, DateTimeOffset> { [open] = since } }).Findings.Single();

        Assert.That((finding.Fingerprint, finding.Since), Is.EqualTo((open, since)));
    }

    [TestCase(TrendKind.Quota, 1)]
    [TestCase(TrendKind.Errors, 0)]
    public void What_no_longer_grows_is_healthy_unless_its_record_could_not_be_read(TrendKind unread, int healthy)
    {
        var open = new Fingerprint(Phase.Scrape, "errors.player_daily_cache", new(2026, 1, 13));

        var verdict = Judge(Facts() with
        {
            Open = new Dictionary<Fingerprint, DateTimeOffset> { [open] = DateTimeOffset.UnixEpoch },
            UnknownKinds = new HashSet<TrendKind> { unread },
            Unknown = [new("A record", new("accessDenied", "x"))],
        });

        Assert.That((verdict.Healthy.Count, verdict.Outcome), Is.EqualTo((healthy, Outcome.NotEvaluated)));
    }

    [TestCase(6, Outcome.NotDue)]
    [TestCase(7, Outcome.Passed)]
    public void A_season_of_less_than_seven_game_days_has_no_trends(int days, Outcome outcome) =>
        Assert.That(Judge(new(Today, [.. Enumerable.Range(1, days).Select(back => Today.AddDays(-back))], [], [])).Outcome, Is.EqualTo(outcome));

    private static Verdict Judge(TrendFacts facts) => TrendJudge.Judge(facts, Thresholds, DateTimeOffset.UnixEpoch);

    private static TrendSeries Ramp() => SomeTrend.Errors(50, 49, 51, 50, 50, 48, 52, 50, 50, 60, 72, 86, 104, 124) with { Phase = "phase_4" };

    private static TrendFacts Facts(params IReadOnlyList<TrendSeries> series) =>
        new(Today, [.. Enumerable.Range(1, 14).Select(back => Today.AddDays(-back)).Order()], series, []);

    private static Trend Trend(TrendKind kind, double share, double chance, double signal, double mean, double? limit = null) => new(
        new TrendSeries(kind, "x", [new(SomeTrend.LastDay, 8, mean)]) { Limit = limit }, new(share * mean, share * mean, share * mean, mean), mean, chance, signal);
}
