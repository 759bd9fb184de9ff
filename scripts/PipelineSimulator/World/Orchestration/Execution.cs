namespace NbaPipeline.PipelineSimulator;

/// <summary>One decision carried out: written when it ends, and called completed whatever its scrapers did.</summary>
internal sealed record Execution(Decision Decision, DateTimeOffset StartedAt, IReadOnlyList<ScraperRun> Runs)
{
    public DateTimeOffset EndedAt => Runs[^1].EndedAt;

    public int Failed => Runs.Count(run => run.HasFailed);

    public SimulatedRow ToRow() => new(EndedAt, Tables.WorkflowExecutions, new Dictionary<string, object?>
    {
        ["execution_id"] = $"exec_{Decision.Id}",
        ["execution_time"] = StartedAt,
        ["workflow_name"] = Decision.Workflow.Name,
        ["decision_id"] = Decision.Id,
        ["scrapers_requested"] = Decision.Workflow.Scrapers,
        ["scrapers_triggered"] = (long)Runs.Count,
        ["scrapers_succeeded"] = (long)(Runs.Count - Failed),
        ["scrapers_failed"] = (long)Failed,
        ["scraper_execution_ids"] = Runs.Select(run => run.Id).ToList(),
        ["status"] = "completed",
        ["duration_seconds"] = (EndedAt - StartedAt).TotalSeconds,
    });
}
