using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Pages;

public sealed class TrendRoundTests
{
    private const string Billed = "bigquery.googleapis.com/query/statement_scanned_bytes_billed";

    private static readonly HealthRequest Noon = new(Some.Eastern("2026-01-16 12:00"));

    private readonly FakeWarehouse _warehouse = new();
    private readonly FakeControlPlane _control = new();

    [Test]
    public async Task Coverage_is_the_share_of_games_that_were_played()
    {
        _warehouse.See(Some.Night(games: 8));
        _warehouse.Answer("TrendDays", new TrendFact(TrendFact.Games, Some.Date, "player_game_summary", null, 6), new TrendFact(TrendFact.Scores, Some.Date, "ml_feature_store", null, 71.5));

        var plots = await PlotsAsync();

        Assert.That(plots["coverage"].Days.Value!.Select(bar => (bar.Date, bar.Value)), Is.EqualTo([(Some.Date, 75.0)]));
        Assert.That(plots["feature_score"].Days.Value!.Single().Value, Is.EqualTo(71.5));
    }

    [TestCase("2026-01-16 08:59", 0)]
    [TestCase("2026-01-16 09:00", 1)]
    public async Task A_date_that_need_not_be_analysed_yet_is_no_bad_one(string now, int days)
    {
        _warehouse.See(Some.Night(games: 8));
        _warehouse.Answer("TrendDays");

        Assert.That((await PlotsAsync(now))["coverage"].Days.Value, Has.Count.EqualTo(days));
    }

    [Test]
    public async Task A_figure_that_could_not_be_asked_is_unknown_and_the_others_are_not()
    {
        _warehouse.See(Some.Night(games: 8));
        _warehouse.Answer("AnalysedGameDays", new TrendFact(TrendFact.Games, Some.Date, "player_game_summary", null, 8));
        _warehouse.Fail("nba_predictions.ml_feature_store_v2");
        _control.MetricFailure = new ControlPlaneException("403 forbidden.", isPermanent: true);

        var plots = await PlotsAsync();

        Assert.That((plots["feature_score"].Days.Value, plots["cost"].Days.Unknown), Is.EqualTo(((object?)null, "403 forbidden")));
        Assert.That(plots["coverage"].Days.Value!.Single().Value, Is.EqualTo(100));
    }

    [Test]
    public async Task What_was_billed_is_a_day_s_sum_and_nothing_measured_is_no_zero()
    {
        _warehouse.Answer("TrendDays");
        _control.Metrics[Billed] = [new("", Some.Date, 7_500_000_000)];

        var plots = await PlotsAsync();

        Assert.That(plots["cost"].Days.Value!.Single().Value, Is.EqualTo(7.5));
        Assert.That((plots["mttr"].Days.Value, plots["mttr"].Chart), Is.EqualTo((plots["mttr"].Days.Value, (object?)null)));
        Assert.That(plots["mttd"].Days.Value!.Single().Value, Is.EqualTo(20), "the mean of 10 and 30 minutes");
    }

    private async Task<Dictionary<string, TrendPlot>> PlotsAsync(string now = "2026-01-16 12:00")
    {
        DetectionTime Told(int minutes) => new("phase2/bdl/2026-01-15#1", 2, "bdl", Some.Date, "Warning", Noon.Now, Noon.Now.AddMinutes(minutes), minutes);
        var history = new HistoryFacts(Part.Known<IReadOnlyList<DetectionTime>>([Told(10), Told(30)]), Part.Known<IReadOnlyList<RepairTime>>([]), Part.Known<IReadOnlyList<DayOfMessages>>([]));
        var round = new TrendRound(new GameSightingQueries(_warehouse), new TrendQueries(_warehouse), new CostHistory(_control), new TrendThresholds(), new FeatureThresholds(), new Phase3Thresholds(), new WeeklyThresholds());
        return (await round.ForAsync(Some.Date, new HealthRequest(Some.Eastern(now)), history, CancellationToken.None)).ToDictionary(plot => plot.Name);
    }
}
