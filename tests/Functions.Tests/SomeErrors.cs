using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>A fortnight of one processor's errors, a figure a game day.</summary>
internal static class SomeErrors
{
    public static readonly double[] Ramp = [50, 49, 51, 50, 50, 48, 52, 50, 50, 60, 72, 86, 104, 124];
    public static readonly double[] Flat = [50, 52, 49, 51, 50, 48, 52, 50, 51, 49, 50, 52, 48, 50];

    public static IEnumerable<DateOnly> Fortnight => Enumerable.Range(0, Ramp.Length).Select(day => Some.Date.AddDays(day + 1 - Ramp.Length));

    public static void See(this FakeWarehouse warehouse, double[] errors)
    {
        warehouse.Forget();
        warehouse.See(Fortnight.SelectMany(date => Some.Night(8, date: date)));
        warehouse.Answer("TrendDays", Fortnight.Zip(errors)
            .Select(day => new TrendFact(TrendFact.Errors, day.First, "PlayerDailyCacheProcessor", "phase_4", day.Second))
            .Concat(Fortnight.Select(date => new TrendFact(TrendFact.Games, date, "player_game_summary", null, 8))));
    }
}
