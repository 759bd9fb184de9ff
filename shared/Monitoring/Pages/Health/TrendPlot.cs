using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Charts;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>A figure over days, to be drawn; without bars there was nothing to measure.</summary>
/// <param name="Name">As <c>coverage</c>.</param>
/// <param name="Title">In words, with its unit.</param>
/// <param name="Days">Oldest first, or why they are not known.</param>
/// <param name="Limit">The objective; null: none is promised.</param>
/// <param name="WhenEmpty">What it means that there is none.</param>
public sealed record TrendPlot(string Name, string Title, Part<IReadOnlyList<ChartBar>> Days, double? Limit, string WhenEmpty)
{
    [JsonIgnore]
    public BarChart? Chart => Days.Value is { Count: > 0 } days ? new BarChart(Title, days, Limit) : null;
}
