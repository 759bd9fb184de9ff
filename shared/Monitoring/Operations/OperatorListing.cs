using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>What somebody could act on now, and what was ordered lately.</summary>
public sealed record OperatorListing(
    IReadOnlyList<OpenProblem> Problems,
    IReadOnlyList<Silence> Silences,
    IReadOnlyList<GateOverride> Overrides,
    IReadOnlyList<AuditEntry> Audit)
{
    /// <summary><c>halt/state</c>; null: it is missing, and nobody knows whether the pipeline is halted.</summary>
    public required JsonObject? Halt { get; init; }

    /// <summary><c>halt/recovery</c>; null: nothing is switched off.</summary>
    public required JsonObject? Repairs { get; init; }
}
