namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One row, and the moment at which the pipeline writes it. Values are string, long, double, decimal (NUMERIC), bool,
/// <see cref="DateOnly"/> (DATE), <see cref="DateTimeOffset"/> in UTC (TIMESTAMP), a list of strings (ARRAY of STRING) or null; JSON is a string.
/// </summary>
public sealed record SimulatedRow(DateTimeOffset At, string Table, IReadOnlyDictionary<string, object?> Values)
{
    private static readonly string[] Keys =
    [
        "game_date", "cache_date", "analysis_date", "game_id", "team_abbr", "defending_team_abbr", "player_lookup", "system_id", "line_value", "prediction_id",
    ];

    /// <summary>Not a row but the end of one: every row of the table with these values is gone from then on.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>Part of a date that was written anew because somebody asked for it: faults of planned runs do not reach it.</summary>
    public bool IsAnew { get; init; }

    /// <summary>The end of this row.</summary>
    public SimulatedRow Removed(DateTimeOffset at) =>
        new(at, Table, Keys.Where(Values.ContainsKey).ToDictionary(key => key, key => Values[key])) { IsRemoval = true };

    /// <summary>Whether this is the end of that row.</summary>
    public bool Removes(IReadOnlyDictionary<string, object?> row) => IsRemoval && Values.All(value => Equals(value.Value, row.GetValueOrDefault(value.Key)));
}
