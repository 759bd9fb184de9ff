using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Repository.Tests.SqlTruth.HistoryStage;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>The figures of one incident as the engine wrote it down: opened, risen, joined, healed date by date, resolved.</summary>
public sealed class HistoryOfTheEngineTests
{
    private readonly HistoryStage _stage = new();

    [SetUp]
    public async Task LiveThroughItAsync()
    {
        await _stage.RunAsync("2026-01-16 07:00", [Missing(15, Severity.Warning)]);
        await _stage.RunAsync("2026-01-16 07:30", [Missing(15, Severity.Critical)]);
        await _stage.RunAsync("2026-01-17 07:10", [Missing(15, Severity.Critical), Missing(16, Severity.Warning)]);
        await _stage.RunAsync("2026-01-17 09:00", [Missing(16, Severity.Warning)], healthy: 15);
        await _stage.RunAsync("2026-01-17 09:30", [Missing(16, Severity.Warning)], healthy: 15);
        await _stage.ProveAsync("2026-01-17 11:50");
        await _stage.RunAsync("2026-01-17 12:00", [], healthy: 16);
        await _stage.RunAsync("2026-01-17 12:30", [], healthy: 16);
    }

    [Test]
    public async Task Its_words_stand_in_the_history_in_the_order_in_which_they_happened()
    {
        using var history = _stage.History();
        var words = _stage.Warehouse.Appended.SelectMany(append => append.Rows).Select(row => row.Row.Cells["event"]).Where(word => word is not "told");

        Assert.That(words, Is.EqualTo(["opened", "rose", "joined", "left", "fell", "proven", "resolved", "left"]));
        Assert.That((await history.AskHistoryAsync<DayOfMessages>("PostsPerDay")).Sum(day => day.Posts), Is.EqualTo(1));
    }

    [Test]
    public async Task Each_date_was_told_six_hours_after_it_was_due()
    {
        using var history = _stage.History();

        var dates = await history.AskHistoryAsync<DetectionTime>("DetectionTimes");

        Assert.That(dates.Select(date => (date.GameDate.Day, date.MinutesToDetect)), Is.EquivalentTo([(15, 360), (16, 370)]));
    }

    [Test]
    public async Task Each_date_was_repaired_when_it_had_been_healthy_for_a_cycle_and_one_of_them_by_us()
    {
        using var history = _stage.History();

        var dates = await history.AskHistoryAsync<RepairTime>("RepairTimes");

        Assert.That(
            dates.Select(date => (date.GameDate.Day, date.MinutesToRepair, date.IsProven)),
            Is.EquivalentTo([(15, (long?)((26 * 60) + 30), false), (16, (5 * 60) + 20, true)]));
    }

    [Test]
    public async Task The_week_had_one_new_message_and_its_figures_follow()
    {
        using var history = _stage.History();

        var figures = IncidentStatistics.Of(
            Known(await history.AskHistoryAsync<DetectionTime>("DetectionTimes")), Known(await history.AskHistoryAsync<RepairTime>("RepairTimes")),
            Known(await history.AskHistoryAsync<CheckPrecision>("FalsePositives")), Known(await history.AskHistoryAsync<DayOfMessages>("PostsPerDay")));

        Assert.That(figures, Is.EqualTo(new IncidentStatistics
        {
            MeanTimeToDetect = 365,
            MedianTimeToDetect = 365,
            MeanTimeToRepair = (1590 + 320) / 2.0,
            MedianTimeToRepair = (1590 + 320) / 2.0,
            FalsePositiveShare = 0,
            MedianPostsPerDay = 0,
            MostPostsPerDay = 1,
        }));
    }

    private static Evidence<IReadOnlyList<T>> Known<T>(IReadOnlyList<T> rows) => new Evidence<IReadOnlyList<T>>.Known(rows);
}
