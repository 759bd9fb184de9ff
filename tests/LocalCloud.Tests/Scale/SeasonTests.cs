using System.Diagnostics;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests.Scale;

[NonParallelizable]
public sealed class SeasonTests
{
    private const int Month = 31;
    private const int Thousand = 1000;

    private static readonly Lazy<LocalWarehouse> Loaded = new(() => Season.Warehouse(Engine.Shared));

    [OneTimeTearDown]
    public static void Forget() => Loaded.Value.Dispose();

    [TestCase(0)]
    [TestCase(67)]
    [TestCase(Season.Dates - Month)]
    [Property("Conformance", "Scale: any 31 dates of a season of 300,000 rows in 13 tables are read by one query")]
    public async Task Any_31_dates_are_asked_about_in_one_go(int from)
    {
        var result = await TimedAsync($"{Month} dates from day {from}", Season.DatesFrom(from, Month));

        Assert.That(Season.Rows, Is.GreaterThanOrEqualTo(300_000));
        Assert.That(result.Rows, Is.EqualTo(Enumerable.Range(from, Month).Select(Season.Expected)));
    }

    [Test]
    public async Task A_thousand_dates_are_one_job_though_they_are_asked_about_in_parts()
    {
        var before = Loaded.Value.CatalogsKept;

        var result = await TimedAsync($"{Thousand} dates", Season.DatesFrom(-Thousand / 2, Thousand));

        Assert.That(result.Rows, Is.EqualTo(Enumerable.Range(-Thousand / 2, Thousand).Select(Season.Expected)));
        Assert.That((result.Statistics.CacheHit, result.Statistics.BytesBilled), Is.EqualTo((false, 13L * 10 * 1024 * 1024)));
        Assert.That(Loaded.Value.CatalogsKept - before, Is.GreaterThan(1));
    }

    private static async Task<QueryResult> TimedAsync(string what, QueryParameter dates)
    {
        _ = Loaded.Value;
        var (started, waited) = (Stopwatch.GetTimestamp(), Engine.Shared.Awaited);
        var result = await Loaded.Value.QueryAsync(Season.Smoke, [dates]);
        var (all, engine) = (Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Engine.Shared.Awaited - waited).TotalMilliseconds);
        await TestContext.Out.WriteLineAsync($"{what}: {all:F0} ms, of them {engine:F0} ms the engine's, {result.Statistics.BytesProcessed} bytes");
        return result;
    }
}
