using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of phase 4 on one game date.</summary>
/// <param name="Processors">The games, and what each table holds.</param>
/// <param name="Opening">When the season opened; null: not seen, or it is not known.</param>
/// <param name="Marker">What the orchestrator noted as done; null: not asked about.</param>
/// <param name="Unknown">What else could not be looked at.</param>
public sealed record Phase4Facts(
    ProcessorFacts Processors, DateOnly? Opening, Evidence<IReadOnlySet<string>>? Marker, IReadOnlyList<BlindSpot> Unknown)
{
    public DateOnly Date => Processors.Date;

    public IReadOnlyList<Processor> Expected(Phase4Thresholds thresholds) =>
        [.. ProcessorCatalogue.Of(Phase.Precompute).Where(processor => thresholds.Expects(processor, Date, Opening))];

    /// <summary>Expected, asked, and without a row: what could not be asked is not missing.</summary>
    public IReadOnlyList<Processor> Missing(Phase4Thresholds thresholds) =>
        [.. Expected(thresholds).Where(processor => Processors.Known.Any(day => day.Processor == processor && !day.HasRows))];

    /// <summary>Done by data and not noted: where the two differ, the data counts.</summary>
    public IReadOnlyList<ProcessorDay> NotNoted => Marker is Evidence<IReadOnlySet<string>>.Known marker
        ? [.. Processors.Known.Where(day => day.HasRows && !marker.Value.Contains(day.Processor.Name))]
        : [];

    public bool IsNoted(Processor processor) => Marker is Evidence<IReadOnlySet<string>>.Known marker && marker.Value.Contains(processor.Name);

    public IReadOnlyList<BlindSpot> BlindSpots(Phase4Thresholds thresholds) =>
    [
        .. Processors.BlindSpots(Expected(thresholds).Contains),
        .. Marker is Evidence<IReadOnlySet<string>>.Unknown marker ? [new BlindSpot("The completion marker of phase 4", marker.Why)] : Array.Empty<BlindSpot>(),
        .. Unknown,
    ];

    public DateTimeOffset? LastSeen => Processors.Known.Max(day => day.LastSeen);
}
