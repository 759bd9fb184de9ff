namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The log of phase transitions, with its habits: it counts processors and calls them games, it knows only success, and two of its three
/// transitions always take no time.
/// </summary>
internal static class PhaseTransitions
{
    private const int Processors = 5;

    /// <param name="date">The game date.</param>
    /// <param name="runs">Of phases 3 and 4.</param>
    /// <param name="loads">Of phase 2. What comes later changes nothing that is logged: the first load of each source counts.</param>
    /// <param name="sources">How many sources must have come.</param>
    public static IEnumerable<SimulatedRow> Rows(
        DateOnly date, IEnumerable<PhaseRun> runs, IReadOnlyList<(string Scraper, DateTimeOffset At, int Rows)> loads, int sources)
    {
        List<DateTimeOffset> firsts = [.. loads.GroupBy(load => load.Scraper).Select(scraper => scraper.Min(load => load.At))];
        if (firsts.Count > 0 && firsts.Count == sources)
        {
            yield return Row("phase2_to_phase3", date, firsts.Min(), firsts.Max(), sources);
        }

        var done = runs.Where(run => run.Processed > 0).ToLookup(run => run.Processor.Phase);
        foreach (var (phase, transition) in new[] { (Entities.Analytics, "phase3_to_phase4"), (Entities.Precompute, "phase4_to_phase5") })
        {
            List<DateTimeOffset> ends = [.. done[phase].GroupBy(run => run.Processor.Name).Select(processor => processor.Min(run => run.Times.EndedAt))];
            if (ends.Count == Processors)
            {
                yield return Row(transition, date, ends.Max(), ends.Max(), Processors);
            }
        }
    }

    private static SimulatedRow Row(string phase, DateOnly date, DateTimeOffset from, DateTimeOffset to, int processors) =>
        new(to, Tables.PhaseExecutions, new Dictionary<string, object?>
        {
            ["execution_timestamp"] = to,
            ["phase_name"] = phase,
            ["game_date"] = date,
            ["correlation_id"] = FormattableString.Invariant($"{phase}_{date:yyyyMMdd}"),
            ["start_time"] = from,
            ["duration_seconds"] = (to - from).TotalSeconds,
            ["games_processed"] = (long)processors,
            ["status"] = "complete",
        });
}
