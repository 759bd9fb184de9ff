using System.Globalization;
using System.Text;
using NbaPipeline.Monitoring.Charts;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>A plot that stretches with its column: bars from zero, the objective as a broken line, and no letters, which would stretch too.</summary>
internal static class PlotSvg
{
    private const double Wide = 280;
    private const double High = 60;

    /// <summary>Of a day's place, what the bar takes.</summary>
    private const double Filled = 0.72;

    public static string Of(BarChart chart)
    {
        var (first, days) = (chart.Bars[0].Date.DayNumber, chart.Bars[^1].Date.DayNumber - chart.Bars[0].Date.DayNumber + 1);
        var (top, step) = (Math.Max(Math.Max(chart.Bars.Max(bar => bar.Value), chart.Limit ?? 0), double.Epsilon), Wide / Math.Max(days, 7));
        var svg = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Wide} {High}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{PageText.Encode(chart.Words)}\"><path d=\""));
        foreach (var bar in chart.Bars)
        {
            var height = Math.Max(1, bar.Value / top * High);
            svg.Append(CultureInfo.InvariantCulture, $"M{(bar.Date.DayNumber - first) * step:0.#} {High}v-{height:0.#}h{step * Filled:0.#}v{height:0.#}z");
        }

        svg.Append("\"/>");
        if (chart.Limit is { } limit)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"limit\" d=\"M0 {High - (limit / top * High):0.#}H{Wide}\"/>");
        }

        return svg.Append(CultureInfo.InvariantCulture, $"</svg><p class=\"ends\" aria-hidden=\"true\"><span>{chart.Bars[0].Date:d MMM}</span><span>{chart.Bars[^1].Date:d MMM}</span></p>").ToString();
    }
}
