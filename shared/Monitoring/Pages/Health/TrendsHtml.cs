using System.Globalization;
using NbaPipeline.Monitoring.Charts;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The plots, each with its newest figure in large, and with its words for whoever cannot see it.</summary>
internal static class TrendsHtml
{
    public static string Of(IReadOnlyList<TrendPlot> plots) => $"<div class=\"plots\">{string.Concat(plots.Select(Plot))}</div>";

    private static string Plot(TrendPlot plot) =>
        $"<figure><figcaption>{PageText.Encode(plot.Title)}{Newest(plot)}</figcaption>{Picture(plot)}</figure>";

    private static string Newest(TrendPlot plot) => plot.Chart is { } chart
        ? string.Create(CultureInfo.InvariantCulture, $"<b>{BarChart.Number(chart.Bars[^1].Value)}</b><small>{chart.Bars[^1].Date:d MMM}{(plot.Limit is { } limit ? $", objective {BarChart.Number(limit)}" : "")}</small>")
        : "<b>–</b>";

    private static string Picture(TrendPlot plot) => plot switch
    {
        { Days.Unknown: { } why } => PageNotice.Unknown(why),
        { Chart: { } chart } => PlotSvg.Of(chart),
        _ => PageNotice.Empty(plot.WhenEmpty),
    };
}
