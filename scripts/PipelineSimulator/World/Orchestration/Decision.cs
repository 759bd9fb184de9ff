using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>One row of the hourly evaluation.</summary>
internal sealed record Decision(DateTimeOffset Hour, DateTimeOffset At, Workflow Workflow, WorkflowChoice Choice)
{
    public string Id => FormattableString.Invariant($"{Workflow.Name}_{Hour:yyyyMMdd'T'HHmm}");

    public SimulatedRow ToRow() => new(At, Tables.WorkflowDecisions, new Dictionary<string, object?>
    {
        ["decision_id"] = Id,
        ["decision_time"] = At,
        ["workflow_name"] = Workflow.Name,
        ["action"] = Choice.Action,
        ["reason"] = Choice.Reason,
        ["context"] = Context(),
        ["scrapers_triggered"] = Choice.IsRun ? Workflow.Scrapers : [],
        ["target_games"] = Choice.Games,
        ["next_check_time"] = Hour.AddHours(1),
        ["priority"] = Workflow.Priority,
        ["alert_level"] = Choice.IsRun ? "INFO" : "NONE",
        ["environment"] = "production",
        ["triggered_by"] = "master_controller",
        ["created_at"] = At,
    });

    private string Context() => new JsonObject
    {
        ["current_hour_et"] = EasternTime.TimeOf(Hour).Hour,
        ["target_date"] = Choice.Target?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["games"] = Choice.Games.Count,
    }.ToJsonString();
}
