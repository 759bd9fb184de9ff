using System.Text.Json.Serialization;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// What a replay proves about the functions. Its JSON is a contract: same scenario, same seed, same bytes but for the wall time.
/// </summary>
public sealed record Scoreboard
{
    public required string Scenario { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required WorldKind World { get; init; }

    /// <summary>Every expectation holds, and no function is pending.</summary>
    public required bool Passed { get; init; }

    /// <summary>The functions that would take part and do not exist yet; the contract's JSON has no place for them, the command names them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Pending { get; init; } = [];

    public required IReadOnlyList<ExpectationFailure> Failures { get; init; }
    public required IReadOnlyList<IncidentScore> Incidents { get; init; }
    public required IReadOnlyList<FalseAlert> FalseAlerts { get; init; }
    public required IReadOnlyList<string> Missed { get; init; }
    public required ScoreTotals Totals { get; init; }
}
