namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>The records of what starts the work, read by name.</summary>
internal static class Records
{
    public const string Outage =
        """{ "id": "x", "kind": "orchestrator_down", "from": "2026-01-23T04:20:00Z", "to": "2026-01-25T01:35:00Z", "reason": "permission" }""";

    public static PipelineWorld January(string faults) => Worlds.With(faults, from: "2026-01-22", to: "2026-01-25");

    public static FaultTruth Truth(string fault, string from = "2026-01-19", string to = "2026-01-20") => Worlds.With(fault, from: from, to: to).Faults[0];

    public static IReadOnlyList<SimulatedRow> All(this PipelineWorld world, string table) => [.. world.Rows(new HashSet<string> { table })];

    public static string Text(this SimulatedRow row, string column) => (string)row.Values[column]!;

    public static DateTimeOffset Time(this SimulatedRow row, string column) => (DateTimeOffset)row.Values[column]!;

    public static long Number(this SimulatedRow row, string column) => (long)row.Values[column]!;

    /// <summary>The moments of the evaluations, each once.</summary>
    public static IReadOnlyList<DateTimeOffset> Evaluations(this PipelineWorld world) =>
        [.. world.All(Tables.WorkflowDecisions).Select(row => row.Time("decision_time")).Distinct()];

    /// <summary>Who was to run at a moment, in order of name.</summary>
    public static IReadOnlyList<string> Running(this PipelineWorld world, string at) =>
        [.. world.All(Tables.WorkflowDecisions)
            .Where(row => row.At == Worlds.At(at) && row.Text("action") == "RUN")
            .Select(row => row.Text("workflow_name"))
            .Order(StringComparer.Ordinal)];

    public static SimulatedRow Decision(this PipelineWorld world, string workflow, string at) =>
        world.All(Tables.WorkflowDecisions).Single(row => row.At == Worlds.At(at) && row.Text("workflow_name") == workflow);

    public static IReadOnlyList<DateOnly> Dates(this FaultTruth truth, int phase, string entity) =>
    [
        .. truth.Cells.Concat(truth.Downstream.Select(later => later.Cell))
            .Where(cell => cell.Phase == phase && cell.Entity == entity)
            .Select(cell => cell.GameDate)
            .Distinct()
            .Order(),
    ];

    /// <summary>A moment, or none.</summary>
    public static DateTimeOffset? Moment(string? utc) => utc is null ? null : Worlds.At(utc);

    public static DateOnly Day(int day, int month = 1) => new(2026, month, day);
}
