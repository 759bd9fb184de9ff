namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The loads of the raw phase, read off the rows that really arrived: rows of one table, one game date and one moment are one load. A load
/// that a re-run repeats is told again, as in the pipeline.
/// </summary>
internal static class RawLoads
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(40);

    private static readonly Dictionary<string, PhaseProcessor> Processors = new[]
        {
            new PhaseProcessor("bdl", "bdl", "BdlPlayerBoxScoresProcessor", Entities.Raw, PipelineSimulator.Tables.BdlBoxScores),
            new PhaseProcessor("nbac_gamebook", "nbac_gamebook", "NbacGamebookProcessor", Entities.Raw, PipelineSimulator.Tables.Gamebook),
            new PhaseProcessor("schedule", "schedule", "NbacScheduleProcessor", Entities.Raw, PipelineSimulator.Tables.Schedule),
        }
        .ToDictionary(processor => processor.Table, StringComparer.Ordinal);

    public static IReadOnlySet<string> Tables { get; } = Processors.Keys.ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<Completion> Of(IEnumerable<SimulatedRow> rows) => rows
        .Where(row => !row.IsRemoval)
        .GroupBy(row => (row.Table, GameDate: DateOf(row), row.At))
        .Select(load => new Completion(
            Topics.Raw, Processors[load.Key.Table], load.Key.GameDate, new(load.Key.At - Length, load.Key.At, Trigger.Message), load.Count()));

    /// <summary>One scrape of the schedule is about many dates; its message names the day on which it was made.</summary>
    private static DateOnly DateOf(SimulatedRow row) =>
        row.Table == PipelineSimulator.Tables.Schedule ? EasternTime.DateOf(row.At) : PipelineSimulator.Tables.DateOf(row.Values);
}
