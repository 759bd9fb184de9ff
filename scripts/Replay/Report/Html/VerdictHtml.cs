using System.Globalization;
using System.Text;
using NbaPipeline.PipelineSimulator;

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
            var lines = portion.Take(model.Failures.Select(failure => $"<li>✘ {PageText.Brief(failure, 600)}</li>"));
            html.Append("<ul class=\"failures\">").Append(lines).Append("</ul>");
        }

        return html.Append(PageText.LeftOut(portion.LeftOut, "failed expectation")).Append(Pending(model)).ToString();
    }

    private static string Summary(ReportModel model)
    {
        var (totals, failures) = (model.Score.Totals, model.Failures.Count);
        var goals = model.Figures.Count(figure => figure.IsMet == false);
        var kept = (failures, HasPromises(model.Scenario)) switch
        {
            (0, true) when model.Score.Pending.Count > 0 => "What exists keeps every promise",
            (0, true) => "Every expectation holds",
            (0, false) => "The scenario expects nothing",
            _ => $"{PageText.Count(failures, "expectation")} not kept",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kept}: {totals.Detected} of {totals.Detectable} detectable faults told, {PageText.Count(model.Score.FalseAlerts.Count, "false alert")}, "
            + $"{PageText.Count(totals.Posts, "post")}{(goals == 0 ? "" : $"; {PageText.Count(goals, "goal")} below not met")}.");
    }

    private static bool HasPromises(Scenario scenario) => scenario.Expect.Count + scenario.Quiet.Count > 0 || scenario.FalseAlertsMax is not null;

    private static string Pending(ReportModel model) => model.Score.Pending.Count == 0
        ? "<p>No function is pending.</p>"
        : $"<p>▢ Pending, so that nothing can pass yet: {PageText.Brief(string.Join(", ", model.Score.Pending), 600)}. "
            + "What is expected of them counts as missed.</p>";
}
