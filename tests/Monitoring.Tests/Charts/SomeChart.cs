using NbaPipeline.Monitoring.Charts;

namespace NbaPipeline.Monitoring.Tests.Charts;

/// <summary>Figures of consecutive days from 2 January on.</summary>
internal static class SomeChart
{
    private static readonly DateOnly FirstDay = new(2026, 1, 2);

    public static BarChart Ramp { get; } = Of(50, 49, 51, 50, 50, 48, 52, 50, 50, 60, 72, 86, 104, 124);

    public static BarChart Of(params IReadOnlyList<double> values) =>
        new("Errors of PlayerDailyCacheProcessor, errors", [.. values.Select((value, day) => new ChartBar(FirstDay.AddDays(day), value))], Limit: null);
}
