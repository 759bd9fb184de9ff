using System.Globalization;
using System.Text;

namespace NbaPipeline.Replay;

/// <summary>What a reader wants first: did it hold, and if not, why not.</summary>
internal static class VerdictHtml
{
    private const int Share = 12_000;

    public static string Of(ReportModel model)
    {
        var (score, portion) = (model.Score, new Portion(Share));
        var html = new StringBuilder()
            .Append(score.Passed ? "<p class=\"verdict good\"><b>✔ Passed.</b> " : "<p class=\"verdict bad\"><b>✘ Not passed.</b> ")
            .Append(PageText.Encode(Summary(model))).Append("</p>");
        if (model.Failures.Count > 0)
        {
            html.Append("<ul class=\"failures\">").Append(portion.Take(model.Failures.Select(failure => $"<li>✘ {PageText.Brief(failure, 600)}</li>"))).Append("</ul>");
        }

        return html.Append(PageText.LeftOut(portion.LeftOut, "failed expectation")).Append(Pending(model)).ToString();
    }

    private static string Summary(ReportModel model)
    {
        var (totals, failures) = (model.Score.Totals, model.Failures.Count);
        var kept = failures == 0 ? "Every expectation holds" : $"{PageText.Count(failures, "expectation")} not kept";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kept}: {totals.Detected} of {totals.Detectable} detectable faults told, {PageText.Count(model.Score.FalseAlerts.Count, "false alert")}, {PageText.Count(totals.Posts, "post")}.");
    }

    private static string Pending(ReportModel model) => model.Scenario.Pending.Count == 0
        ? "<p>No function is pending.</p>"
        : $"<p>▢ Pending, so that nothing can pass yet: {PageText.Brief(string.Join(", ", model.Scenario.Pending), 600)}. What is expected of them counts as missed.</p>";
}
