using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The rows of a world by table and by the date they are about.</summary>
internal sealed class PhaseRows(PipelineWorld world, params string[] tables)
{
    private readonly ILookup<(string Table, DateOnly Date), SimulatedRow> _rows = world
        .Rows(tables.Length == 0 ? null : tables.ToHashSet(StringComparer.Ordinal))
        .ToLookup(row => (row.Table, Tables.DateOf(row.Values)));

    public static PhaseRows Between(string from, string to, string faults = "") => new(Some.World(faults, from: from, to: to));

    public IReadOnlyList<SimulatedRow> Of(string table, DateOnly date) => [.. _rows[(table, date)]];

    public int Count(string table, DateOnly date) => _rows[(table, date)].Count();

    public IReadOnlyList<string> Teams(string table, DateOnly date, string column = "team_abbr") => Distinct(table, date, column);

    public IReadOnlyList<string> Distinct(string table, DateOnly date, string column) =>
        [.. Of(table, date).Select(row => (string)row.Values[column]!).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<DateTimeOffset> Times(string table, DateOnly date) => [.. Of(table, date).Select(row => row.At).Distinct()];
}
