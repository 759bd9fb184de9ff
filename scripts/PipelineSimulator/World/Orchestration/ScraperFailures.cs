namespace NbaPipeline.PipelineSimulator;

/// <summary>The dates that a scraper failed for, kept by date and scraper: a further failure is a further row, the newest counts.</summary>
internal static class ScraperFailures
{
    public static IEnumerable<SimulatedRow> Of(IEnumerable<Execution> executions) => executions
        .SelectMany(execution => execution.Runs)
        .Where(run => run.HasFailed)
        .GroupBy(run => (run.Scraper, run.GameDate))
        .SelectMany(runs => runs.Select((run, turn) => Row(run, runs.First().EndedAt, turn)));

    private static SimulatedRow Row(ScraperRun run, DateTimeOffset first, int turn) =>
        new(run.EndedAt, Tables.ScraperFailures, new Dictionary<string, object?>
        {
            ["game_date"] = run.GameDate,
            ["scraper_name"] = run.Scraper,
            ["error_type"] = ScraperRun.FailureType,
            ["error_message"] = ScraperRun.FailureMessage,
            ["first_failed_at"] = first,
            ["last_failed_at"] = run.EndedAt,
            ["retry_count"] = (long)turn,
            ["backfilled"] = false,
        });
}
