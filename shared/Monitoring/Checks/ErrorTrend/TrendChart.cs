using System.Globalization;
using System.Text;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The same days twice: as one line of text, which every channel and phone shows, and as a picture for pages. Pure.</summary>
public static class TrendChart
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int Width = 280;
    private const int Height = 80;
    private const int Gap = 4;

    public static string Line(IReadOnlyList<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        return string.Concat(values.Select(value => Bars[high > low ? (int)Math.Round((value - low) / (high - low) * (Bars.Length - 1)) : 0]));
    }

    /// <summary>From zero up, so that a small change looks small; the objective is a line where there is one.</summary>
    public static string Svg(TrendSeries series)
    {
        var top = Math.Max(series.Days.Max(day => day.Value), series.Limit ?? 0) is var most && most > 0 ? most : 1;
        var step = Width / (double)series.Days.Count;
        var svg = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" fill=\"currentColor\">");
        foreach (var (index, day) in series.Days.Index())
        {
            var height = Math.Max(0, day.Value) / top * Height;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{(index * step) + (Gap / 2):0.#}\" y=\"{Height - height:0.#}\" width=\"{step - Gap:0.#}\" height=\"{height:0.#}\">");
            svg.Append(CultureInfo.InvariantCulture, $"<title>{day.Date:yyyy-MM-dd}: {day.Value:0.#}</title></rect>");
        }

        return svg.Append(LimitOf(series, top)).Append("</svg>").ToString();
    }

    private static string LimitOf(TrendSeries series, double top) => series.Limit is { } limit
        ? string.Create(CultureInfo.InvariantCulture, $"<path d=\"M0 {Height - (limit / top * Height):0.#}H{Width}\" stroke=\"currentColor\" stroke-dasharray=\"4\"/>")
        : "";
}
