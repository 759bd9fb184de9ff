using System.Globalization;

namespace NbaPipeline.Monitoring.Charts;

/// <summary>
/// A chart laid out, before any kind of picture: pages and messages show the same thing because both are drawn from this.
/// From zero up, so that a small change looks small. Pure.
/// </summary>
public sealed record Sketch(int Width, int Height, IReadOnlyList<SketchBox> Boxes, IReadOnlyList<SketchLabel> Labels)
{
    private const int Wide = 600;
    private const int High = 220;
    private const int Margin = 12;
    private const int Ceiling = 34;
    private const int Floor = 188;
    private const int Gap = 8;
    private const int Space = 4;
    private const int Line = 2;
    private const int Dash = 10;

    public static Sketch Of(BarChart chart)
    {
        var top = Math.Max(chart.Bars.Max(bar => bar.Value), chart.Limit ?? 0) is var most && most > 0 ? most : 1;
        var bars = chart.Bars.Select((bar, index) => BoxOf(bar, index, chart.Bars.Count, top)).ToList();
        var labels = LabelsOf(chart, bars).ToList();
        return new(
            Wide,
            High,
            [.. bars, new SketchBox(Margin, Floor, Wide - (2 * Margin), Line, Ink.Axis), .. chart.Limit is { } limit ? LineOf(limit, top, labels) : []],
            [.. labels, .. chart.Limit is { } promised ? new[] { LabelOf(promised, top) } : []]);
    }

    private static SketchBox BoxOf(ChartBar bar, int index, int count, double top)
    {
        var (left, right) = (Edge(index, count), Edge(index + 1, count));
        var height = Floor - Level(bar.Value, top);
        return new(left + (Gap / 2), Floor - height, Math.Max(1, right - left - Gap), height, Ink.Figure)
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"{bar.Date:yyyy-MM-dd}: {BarChart.Number(bar.Value)}"),
        };
    }

    private static int Edge(int index, int count) => Margin + (int)Math.Round((Wide - (2.0 * Margin)) * index / count);

    private static int Level(double value, double top) => Floor - (int)Math.Round(Math.Max(0, value) / top * (Floor - Ceiling));

    // The first and the last day say how far it went; the highest of the others, how far it had been.
    private static IEnumerable<SketchLabel> LabelsOf(BarChart chart, List<SketchBox> bars)
    {
        var last = bars.Count - 1;
        foreach (var index in new[] { 0, last }.Distinct())
        {
            yield return Over(bars[index], BarChart.Number(chart.Bars[index].Value));
            yield return Centred(bars[index], Floor + Line + Space, chart.Bars[index].Date.ToString("MM-dd", CultureInfo.InvariantCulture));
        }

        var highest = Enumerable.Range(0, bars.Count).MaxBy(index => chart.Bars[index].Value);
        if (bars[highest].X - bars[0].X > 2 * bars[0].Width && bars[last].X - bars[highest].X > 2 * bars[0].Width)
        {
            yield return Over(bars[highest], BarChart.Number(chart.Bars[highest].Value));
        }
    }

    // Broken where a number stands.
    private static IEnumerable<SketchBox> LineOf(double limit, double top, List<SketchLabel> labels)
    {
        var (y, label) = (Level(limit, top), LabelOf(limit, top));
        return Enumerable.Range(0, (Wide - (2 * Margin)) / (2 * Dash))
            .Select(dash => new SketchBox(Margin + (dash * 2 * Dash), y, Dash, Line, Ink.Limit))
            .Where(dash => !labels.Exists(other => Meets(dash, other)))
            .Append(new SketchBox(label.X - Space, label.Y - Space, label.Width + (2 * Space), SketchLabel.Height + (2 * Space), Ink.Paper));
    }

    private static SketchLabel LabelOf(double limit, double top) => BarChart.Number(limit) is var text
        ? new((Wide - SketchLabel.WidthOf(text)) / 2, Level(limit, top) - (SketchLabel.Height / 2), text)
        : default;

    private static bool Meets(SketchBox dash, SketchLabel label) =>
        dash.X < label.X + label.Width && label.X < dash.X + dash.Width && dash.Y < label.Y + SketchLabel.Height && label.Y < dash.Y + dash.Height;

    private static SketchLabel Over(SketchBox bar, string text) => Centred(bar, bar.Y - SketchLabel.Height - Space, text);

    private static SketchLabel Centred(SketchBox bar, int y, string text) =>
        new(Math.Clamp(bar.X + ((bar.Width - SketchLabel.WidthOf(text)) / 2), 0, Wide - SketchLabel.WidthOf(text)), y, text);
}
