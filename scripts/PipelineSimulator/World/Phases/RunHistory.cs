namespace NbaPipeline.PipelineSimulator;

/// <summary>Two rows a run, as the pipeline logs them: running when it starts, its outcome when it ends.</summary>
internal static class RunHistory
{
    public static IEnumerable<SimulatedRow> Of(PhaseRun run)
    {
        var (outcome, reason) = run.Processed > 0 ? ("success", (string?)null) : ("skipped", "no_data_available");
        yield return Row(run, run.Times.StartedAt, "running", reason: null, isFinal: false);
        yield return Row(run, run.Times.EndedAt, outcome, reason, isFinal: true);
    }

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
            ["phase"] = run.Processor.Phase,
            ["output_table"] = run.Processor.Table,
            ["trigger_source"] = run.Times.Trigger,
            ["skipped"] = isFinal ? reason is not null : null,
            ["skip_reason"] = reason,
        });
}
