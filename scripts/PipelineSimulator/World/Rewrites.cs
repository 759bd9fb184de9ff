using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Faults that change rows on their way into a table: re-runs that write them again or lose some, ids in the wrong order, and forced loads.
/// </summary>
internal static class Rewrites
{
    /// <summary>The repeated run comes this long after the one before.</summary>
    public static TimeSpan BetweenRuns { get; } = TimeSpan.FromHours(1);

    public static IEnumerable<SimulatedRow> Apply(Scenario scenario, IReadOnlyList<Intervention> interventions, IEnumerable<SimulatedRow> rows) => interventions
        .Where(work => work.Force)
        .Aggregate(Apply(scenario, rows), (current, work) => current.SelectMany(row => Forced(work, row)));

    private static SimulatedRow[] Forced(Intervention work, SimulatedRow row) => row switch
    {
        _ when row.Table != Tables.Of(work.Target) || row.At >= work.At || Tables.DateOf(row.Values) != work.GameDate => [row],
        _ => [row, Later(row, work.At - row.At)],
    };

    private static IEnumerable<SimulatedRow> Apply(Scenario scenario, IEnumerable<SimulatedRow> rows) =>
        scenario.Faults.Aggregate(rows, (current, fault) => fault.Kind switch
        {
            FaultKinds.DuplicateRows => current.SelectMany(
                row => IsRepeated(fault, row) ? Repeated(row, fault.Factor!.Value, scenario.Seed) : [row]),
            FaultKinds.ShrunkRows => current.SelectMany(
                row => IsLost(fault, row, scenario.Seed) ? [row, row.Removed(row.At + BetweenRuns)] : new[] { row }),
            FaultKinds.GameIdFormats => current.Select(row => IsReversed(fault, row, scenario.Seed) ? Reversed(row) : row),
            _ => current,
        });

    private static bool IsLost(Fault fault, SimulatedRow row, int seed) => IsRepeated(fault, row) && Dice.Unit(seed, "shrink", Key(row)) >= fault.Factor;

    private static bool IsRepeated(Fault fault, SimulatedRow row) => row.Table == fault.Table && !row.IsAnew && IsHit(fault, row);

    private static bool IsHit(Fault fault, SimulatedRow row) => fault.GameDates.Contains(Tables.DateOf(row.Values));

    private static IEnumerable<SimulatedRow> Repeated(SimulatedRow row, double factor, int seed)
    {
        var whole = (int)factor;
        var once = Dice.Unit(seed, "repeat", Key(row)) < factor - whole ? 1 : 0;
        return Enumerable.Range(0, whole + once).Select(run => run == 0 ? row : Later(row, BetweenRuns * run));
    }

    private static SimulatedRow Later(SimulatedRow row, TimeSpan delay)
    {
        var values = row.Values.ToDictionary(
            pair => pair.Key,
            pair => pair.Value is DateTimeOffset at && at == row.At ? at + delay : pair.Value);
        return row with { At = row.At + delay, Values = values };
    }

    /// <summary>Both orders stood in one table on the recorded days; here about every second game has the wrong one.</summary>
    private static bool IsReversed(Fault fault, SimulatedRow row, int seed) =>
        row.Table is Tables.BdlBoxScores or Tables.Gamebook && IsHit(fault, row) && Dice.Unit(seed, "order", (string)row.Values["game_id"]!) < 0.5;

    private static SimulatedRow Reversed(SimulatedRow row) => row with
    {
        Values = new Dictionary<string, object?>(row.Values) { ["game_id"] = DateForm.Reversed((string)row.Values["game_id"]!) },
    };

    private static string Key(SimulatedRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Text(row, "game_id")}/{Text(row, "player_lookup")}/{Text(row, "system_id")}/{Text(row, "team_abbr")}{Text(row, "defending_team_abbr")}/{row.At:O}");

    private static object? Text(SimulatedRow row, string column) => row.Values.GetValueOrDefault(column);
}
