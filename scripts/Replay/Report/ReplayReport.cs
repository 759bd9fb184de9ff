using System.Text;

namespace NbaPipeline.Replay;

/// <summary>
/// A replay to look at, in one file that asks nobody for anything: same scenario, same bytes. Its size is bounded whatever
/// was replayed, and what was left out for that is said.
/// </summary>
public static class ReplayReport
{
    /// <summary>What a file may weigh, with some air below 300 KB.</summary>
    private const int MostBytes = 296_000;

    public static string Write(Replayed replayed)
    {
        var model = ReportModel.Of(replayed);
        var everyMessage = model.Messages.Select(message => message.Number).ToHashSet();
        var others = Encoding.UTF8.GetByteCount(Page(model, everyMessage, ""));
        var messages = new MessagesHtml(model.Messages, MostBytes - others);
        return Page(model, messages.Shown, messages.Html);
    }

    private static string Page(ReportModel model, IReadOnlySet<int> shown, string messages) => ReportPage.Of(
        model.Scenario, VerdictHtml.Of(model),
        [
            new("figures", "Figures and goals", FiguresHtml.Of(model.Figures)),
            new("heat-map", "Heat map", HeatMapHtml.Of(model.HeatMap)),
            new("timeline", "Timeline", TimelineHtml.Of(model.Days, shown)),
            new("faults", "Faults", FaultHtml.Of(model.Faults, shown)),
            new("false", "False and missed", AlertsHtml.Of(model.Score, model.Faults)),
            new("messages", "Slack messages", $"<p>Each message once, as it stood at the end; its thread and its earlier versions unfold.</p>{messages}"),
            new("cost", "What it cost", CostHtml.Of(model.Costs)),
        ]);
}
