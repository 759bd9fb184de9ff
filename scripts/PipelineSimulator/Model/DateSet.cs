using System.Text.Json.Serialization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The game dates of a fault, written as a list or as <c>{"from", "to"}</c>, both inclusive.</summary>
[JsonConverter(typeof(DateSetConverter))]
public sealed record DateSet(IReadOnlyList<DateOnly> Days)
{
    /// <summary>Empty when <paramref name="to"/> lies before <paramref name="from"/>; the loader refuses that.</summary>
    public static DateSet Between(DateOnly from, DateOnly to) =>
        new([.. Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays)]);
}
