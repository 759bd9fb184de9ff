namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One run of one processor for one date. Tables are merged by key, so a planned run writes only the rows that are new, and counts those it found.
/// </summary>
/// <param name="Processor">Who ran.</param>
/// <param name="DataDate">The game date it ran for.</param>
/// <param name="Times">When, and with what outcome.</param>
/// <param name="Processed">Rows it found.</param>
/// <param name="Rows">Those it wrote, made only when somebody asks.</param>
internal sealed record PhaseRun(PhaseProcessor Processor, DateOnly DataDate, RunTimes Times, int Processed, IEnumerable<SimulatedRow> Rows)
{
    /// <summary>The ids of the games that it brought for the first time; of a table about the whole league, all games of the date.</summary>
    public IReadOnlyList<string> Covered { get; init; } = [];

    /// <summary>What happens in the table: a run that writes the date anew takes away first what stood there, if it found anything at all.</summary>
    public IEnumerable<SimulatedRow> Written => Times.IsAnew ? Anew([.. Rows]) : Rows;

    private static IEnumerable<SimulatedRow> Anew(IReadOnlyList<SimulatedRow> rows) =>
        rows.Count == 0 ? [] : rows.Select(row => row with { IsAnew = true }).Prepend(EndOfDate(rows[0]));

    private static SimulatedRow EndOfDate(SimulatedRow row) =>
        new(row.At, row.Table, new Dictionary<string, object?> { [Tables.DateColumnOf(row.Values)] = Tables.DateOf(row.Values) }) { IsRemoval = true, IsAnew = true };
}
