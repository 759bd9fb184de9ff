namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// The pipeline's own services, asked to do work again. What they answer proves nothing: a 200 has meant "completed",
/// "no processors", "skipped" and "failed inside". Only rows read again prove a repair.
/// </summary>
public interface IPipelineServices
{
    /// <summary>Fetches a source again for a game date (<c>POST /scrape</c>, <c>/catchup</c>).</summary>
    Task<ServiceAnswer> ScrapeAsync(string source, DateOnly gameDate, CancellationToken cancellationToken);

    /// <summary>
    /// Looks for dates with gaps and fetches them again (<c>POST /catchup</c>). A gap of the early source is what the gamebook has and it has not.
    /// </summary>
    Task<ServiceAnswer> CatchUpAsync(string source, int lookBackDays, CancellationToken cancellationToken);

    /// <summary>Runs phase 3 processors again (<c>POST /process-date-range</c>); none named means all five.</summary>
    Task<ServiceAnswer> AnalyseAsync(DateOnly gameDate, IReadOnlyList<string> processors, CancellationToken cancellationToken);

    /// <summary>Runs phase 4 processors again (<c>POST /process-date</c>), in dependency order.</summary>
    Task<ServiceAnswer> PrecomputeAsync(DateOnly gameDate, IReadOnlyList<string> processors, CancellationToken cancellationToken);

    /// <summary>Starts predictions for a slate (<c>POST /start</c>).</summary>
    Task<ServiceAnswer> PredictAsync(DateOnly gameDate, CancellationToken cancellationToken);

    /// <summary>Asks for grading (a message on <c>nba-grading-trigger</c>).</summary>
    Task<ServiceAnswer> GradeAsync(DateOnly gameDate, CancellationToken cancellationToken);

    /// <summary>Fetches a fresh schedule (<c>POST /scrape</c> of <c>nbac_schedule_api</c>); never the fixer that finalises by age.</summary>
    Task<ServiceAnswer> RefreshScheduleAsync(CancellationToken cancellationToken);

    /// <summary>Has the hour's workflow decisions made (<c>POST /evaluate</c>); without its lock the controller says 200 and makes none.</summary>
    Task<ServiceAnswer> EvaluateAsync(CancellationToken cancellationToken);

    /// <summary>Runs one workflow outside its window (<c>POST /execute-workflow</c>).</summary>
    Task<ServiceAnswer> ExecuteWorkflowAsync(string workflow, CancellationToken cancellationToken);
}
