using System.Globalization;
using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Charts;

/// <summary>
/// A figure over days, and the objective that it must not cross: the facts from which every picture of it is drawn, and
/// what stands in for one where none can be shown. Two charts with the same facts are one.
/// </summary>
/// <param name="Title">Whose figure, in what unit.</param>
/// <param name="Bars">Oldest first, at least one.</param>
/// <param name="Limit">The objective; null: none is promised.</param>
public sealed record BarChart(string Title, IReadOnlyList<ChartBar> Bars, double? Limit)
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>The same days as one line of text, which every channel and phone shows.</summary>
    [JsonIgnore]
    public string Line
    {
        get
        {
            var (low, high) = (Bars.Min(bar => bar.Value), Bars.Max(bar => bar.Value));
            var blocks = Bars.Select(bar => Blocks[high > low ? (int)Math.Round((bar.Value - low) / (high - low) * (Blocks.Length - 1)) : 0]);
            return string.Create(CultureInfo.InvariantCulture, $"`{string.Concat(blocks)}` {Bars[0].Date:MM-dd} to {Bars[^1].Date:MM-dd}");
        }
    }

    /// <summary>What it shows, for whoever cannot see it.</summary>
    [JsonIgnore]
    public string Words => string.Create(
        CultureInfo.InvariantCulture,
        $"{Title}, {Bars.Count} days from {Bars[0].Date:yyyy-MM-dd} to {Bars[^1].Date:yyyy-MM-dd}: {string.Join(", ", Bars.Select(bar => Number(bar.Value)))}")
        + (Limit is { } limit ? $"; the objective is {Number(limit)}" : "");

    public static string Number(double value) => value.ToString(Math.Abs(value) < 100 ? "0.#" : "0", CultureInfo.InvariantCulture);

    public bool Equals(BarChart? other) => other is not null && Title == other.Title && Limit == other.Limit && Bars.SequenceEqual(other.Bars);

    public override int GetHashCode() => HashCode.Combine(Title, Limit, Bars.Count);
}
