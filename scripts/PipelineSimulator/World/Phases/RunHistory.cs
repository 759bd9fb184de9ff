namespace NbaPipeline.PipelineSimulator;

/// <summary>Two rows a run, as the pipeline logs them: running when it starts, its outcome when it ends.</summary>
internal static class RunHistory
{
    public static IEnumerable<SimulatedRow> Of(PhaseRun run)
    {
        yield return Row(run, run.Times.StartedAt, "running", reason: null, isFinal: false);
        if (run.Times.Outcome != RunOutcome.Running)
        {
            var (outcome, reason) = Ending(run);
            yield return Row(run, run.Times.EndedAt, outcome, reason, isFinal: true);
        }
    }

    private static (string Outcome, string? Reason) Ending(PhaseRun run) => (run.Times.Outcome, run.Processed) switch
    {
        (RunOutcome.Failed, _) => ("failed", null),
        (RunOutcome.Skipped, _) => ("skipped", "games_not_finished"),
        (_, 0) => ("skipped", "no_data_available"),
        _ => ("success", null),
    };

    private static SimulatedRow Row(PhaseRun run, DateTimeOffset at, string status, string? reason, bool isFinal) =>
        new(at, Tables.RunHistory, new Dictionary<string, object?>
        {
            ["processor_name"] = run.Processor.Name,
            ["run_id"] = FormattableString.Invariant($"{run.Processor.Name}_{run.DataDate:yyyyMMdd}_{run.Times.StartedAt:yyyyMMdd'T'HHmmss}"),
            ["status"] = status,
            ["data_date"] = run.DataDate,
            ["season_year"] = 2025L,
            ["started_at"] = run.Times.StartedAt,
            ["processed_at"] = at,
            ["duration_seconds"] = isFinal ? (run.Times.EndedAt - run.Times.StartedAt).TotalSeconds : null,
            ["records_processed"] = isFinal ? (long)run.Processed : null,
            ["phase"] = run.Processor.PhaseName,
            ["output_table"] = run.Processor.Table,
            ["trigger_source"] = run.Times.Trigger,
            ["skipped"] = isFinal ? reason is not null : null,
            ["failure_category"] = status == "failed" ? "processing_error" : null,
            ["skip_reason"] = reason,
        });
}
