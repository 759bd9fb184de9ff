using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>What the warehouse answers to whoever reports: a whole night on each of two dates, a history in which nothing happened.</summary>
internal static class SomeReports
{
    public static void Prepare(FakeWarehouse warehouse, DateOnly last)
    {
        warehouse.Answer("SmokeFacts", [.. SomeSmoke.Night(date: last.AddDays(-1)), .. SomeSmoke.Night(date: last)]);
        warehouse.Answer("FeatureFacts", []);
        warehouse.Answer("GradedGames", []);
        warehouse.Answer("PredictedGames", []);
        warehouse.Answer("DetectionTimes", []);
        warehouse.Answer("RepairTimes", []);
        warehouse.Answer("FalsePositives", []);
        warehouse.Answer("TouchedDays", []);
        warehouse.Answer("PostsPerDay", [.. Enumerable.Range(0, 7).Select(back => new DayOfMessages(last.AddDays(-back), null, 0, 0, 0, 0))]);
    }
}
