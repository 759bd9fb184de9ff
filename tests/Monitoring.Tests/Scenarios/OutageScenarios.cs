using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>An outage is not health: neither one of our own eyes, nor one that leaves a night without a trace.</summary>
public sealed class OutageScenarios
{
    private const string NextMorning = "2026-01-16 10:30";
    private const string TwoMorningsLater = "2026-01-17 10:30";
    private readonly AlertStage _stage = new();

    [Test]
    public async Task G12_A_source_that_went_blind_ends_no_incident_and_its_return_does()
    {
        _stage.Warehouse.See(Some.Night(9, 9, 7));
        await _stage.RunAsync(NextMorning, Some.Date);
        _stage.Warehouse.Forget();
        _stage.Warehouse.See(Some.Night(9, 9, 9)).Fail("nba_raw.bdl_player_boxscores");

        await _stage.RunAsync(TwoMorningsLater, Some.Date);
        var toldBlind = _stage.Notifier.Kinds;
        _stage.Warehouse.Heal();
        await _stage.RunAsync("2026-01-17 11:00", Some.Date);
        await _stage.RunAsync("2026-01-17 11:30", Some.Date);

        Assert.That(toldBlind, Is.EqualTo([AlertKind.Open]));
        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
    }

    [TestCase(4, Outcome.Passed, null)]
    [TestCase(5, Outcome.Failed, Severity.Critical)]
    [TestCase(8, Outcome.Failed, Severity.Critical)]
    public async Task G08_A_night_without_a_trace_is_an_outage_and_not_called_off(int unscored, Outcome outcome, Severity? severity)
    {
        var traceless = Some.Night(unscored).Select(row => row with { AwayScore = null, HomeScore = null }).ToList();
        var traced = Some.Night(8, 8, 8).Where(row => traceless.All(game => game.Key != row.Key));
        _stage.Warehouse.See(traceless).See(traced);

        var report = await _stage.RunAsync(TwoMorningsLater, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(outcome));
        Assert.That(report.Severity, Is.EqualTo(severity));
        Assert.That(report.Notes, Has.Count.EqualTo(outcome is Outcome.Passed ? unscored : 0));
    }
}
