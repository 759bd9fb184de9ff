using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>One run of one scraper. Nothing found is no failure: the pipeline counts it as success, and so must its readers.</summary>
internal sealed record ScraperRun(string Scraper, string? Workflow, DateOnly GameDate, DateTimeOffset StartedAt, DateTimeOffset EndedAt, string Status)
{
    public const string Success = "success";
    public const string NoData = "no_data";
    public const string Failure = "failed";

    public const string FailureType = "ConnectionError";
    public const string FailureMessage = "HTTPSConnectionPool: Max retries exceeded";

    /// <summary>Null where nobody counts them.</summary>
    public int? RowCount { get; init; }

    public bool HasFailed => Status == Failure;

    public string Id => FormattableString.Invariant($"{Scraper}_{GameDate:yyyyMMdd}_{StartedAt:yyyyMMdd'T'HHmmss}");

    public SimulatedRow ToRow() => new(EndedAt, Tables.ScraperExecutions, new Dictionary<string, object?>
    {
        ["execution_id"] = Id,
        ["scraper_name"] = Scraper,
        ["workflow"] = Workflow,
        ["game_date"] = GameDate,
        ["status"] = Status,
        ["triggered_at"] = StartedAt,
        ["completed_at"] = EndedAt,
        ["duration_seconds"] = (EndedAt - StartedAt).TotalSeconds,
        ["source"] = Workflow is null ? "SCHEDULER" : "CONTROLLER",
        ["data_summary"] = RowCount is { } rows ? new JsonObject { ["rowCount"] = rows }.ToJsonString() : null,
        ["error_type"] = HasFailed ? FailureType : null,
        ["error_message"] = HasFailed ? FailureMessage : null,
        ["retry_count"] = HasFailed ? 3L : 0L,
        ["recovery"] = false,
    });
}
