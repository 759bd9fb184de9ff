namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The event log: starts, ends and errors of processors of phases 3 and 4, and of the scrapers, which it calls phase 2. The raw processors,
/// predictions and grading never write to it.
/// </summary>
internal static class PipelineEvents
{
    public static IEnumerable<SimulatedRow> Of(PhaseRun run)
    {
        if (PhaseOf(run.Processor) is { } phase)
        {
            var (times, processor, date) = (run.Times, run.Processor.Name, run.DataDate);
            yield return Row(times.StartedAt, "processor_start", phase, processor, date, trigger: times.Trigger);
            if (times.Outcome != RunOutcome.Running)
            {
                yield return times.Outcome == RunOutcome.Failed
                    ? Row(times.EndedAt, "error", phase, processor, date, error: "processing failed")
                    : Row(times.EndedAt, "processor_complete", phase, processor, date, times.EndedAt - times.StartedAt, run.Processed);
            }
        }
    }

    public static IEnumerable<SimulatedRow> Of(ScraperRun run) =>
    [
        Row(run.StartedAt, "processor_start", "phase_2", run.Scraper, run.GameDate),
        run.HasFailed
            ? Row(run.EndedAt, "error", "phase_2", run.Scraper, run.GameDate, error: ScraperRun.FailureMessage)
            : Row(run.EndedAt, "processor_complete", "phase_2", run.Scraper, run.GameDate, run.EndedAt - run.StartedAt, run.RowCount),
    ];

    private static string? PhaseOf(PhaseProcessor processor) =>
        processor.Phase is Entities.Analytics or Entities.Precompute ? $"phase_{processor.Phase}" : null;

    private static SimulatedRow Row(
        DateTimeOffset at, string type, string phase, string processor, DateOnly date, TimeSpan? took = null, int? rows = null,
        string? error = null, string? trigger = null) => new(at, Tables.EventLog, new Dictionary<string, object?>
        {
            ["event_id"] = FormattableString.Invariant($"{type}_{processor}_{date:yyyyMMdd}_{at:yyyyMMdd'T'HHmmss}"),
            ["timestamp"] = at,
            ["event_type"] = type,
            ["phase"] = phase,
            ["processor_name"] = processor,
            ["game_date"] = date,
            ["trigger_source"] = trigger,
            ["duration_seconds"] = took?.TotalSeconds,
            ["records_processed"] = rows is { } count ? (long)count : null,
            ["error_type"] = error is null ? null : "transient",
            ["error_message"] = error,
        });
}
