using System.Text.RegularExpressions;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The acceptance scenarios of the lessons that concern time zones: whose yesterday, and whose clock.</summary>
public sealed class EasternTimeScenarios
{
    private readonly AlertStage _stage = new();

    [TestCase("2026-01-16 00:30", "2026-01-15")]
    [TestCase("2026-01-15 23:59", "2026-01-14")]
    [TestCase("2025-11-02 00:30", "2025-11-01")]
    [TestCase("2025-11-03 00:30", "2025-11-02")]
    [TestCase("2026-03-08 00:30", "2026-03-07")]
    [TestCase("2026-03-09 00:30", "2026-03-08")]
    public async Task G05_Yesterday_is_the_eastern_yesterday_at_half_past_midnight(string now, string yesterday)
    {
        var report = await _stage.RunAsync(now);

        Assert.That(report.Dates[^1].Date.ToString("yyyy-MM-dd", null), Is.EqualTo(yesterday));
    }

    [Test]
    public async Task G05_Every_time_in_a_message_carries_its_zone()
    {
        _stage.Warehouse.See(Some.Night(9, 7, 9));

        await _stage.RunAsync("2026-01-16 10:30", Some.Date);

        var message = _stage.Notifier.Messages.Single();
        var times = message.Facts.Select(fact => fact.Value).Concat(message.Dates.SelectMany(date => date.Names)).Where(text => Regex.IsMatch(text, @"\d:\d")).ToList();
        Assert.That(times, Has.Count.EqualTo(3));
        Assert.That(times, Has.All.Match(@"\d\d:\d\d ET \(\d\d:\d\d UTC\)"));
    }
}
