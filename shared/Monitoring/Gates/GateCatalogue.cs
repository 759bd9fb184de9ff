using NbaPipeline.Monitoring.Pipeline;
using static NbaPipeline.Monitoring.Gates.PhaseMode;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>The four gates of the pipeline.</summary>
public static class GateCatalogue
{
    /// <summary>Box scores are of finished games only, whenever they are loaded.</summary>
    public static Gate Phase2ToPhase3 { get; } =
        new("phase2-to-phase3", Phase.Raw, Phase.Analytics, "nba-phase2-raw-complete", [Overnight, Backfill]);

    public static Gate Phase3ToPhase4 { get; } =
        new("phase3-to-phase4", Phase.Analytics, Phase.Precompute, "nba-phase3-analytics-complete", [Overnight, SameDay, Tomorrow, Backfill]);

    public static Gate Phase4ToPhase5 { get; } =
        new("phase4-to-phase5", Phase.Precompute, Phase.Predictions, "nba-phase4-precompute-complete", [Overnight, SameDay, Tomorrow, Backfill]);

    /// <summary>Predictions are made before the games; what is predicted again afterwards is a backfill.</summary>
    public static Gate Phase5ToPhase6 { get; } =
        new("phase5-to-phase6", Phase.Predictions, Phase.Grading, "nba-phase5-predictions-complete", [SameDay, Tomorrow, Backfill]);

    public static IReadOnlyList<Gate> All { get; } = [Phase2ToPhase3, Phase3ToPhase4, Phase4ToPhase5, Phase5ToPhase6];

    /// <summary>By its name, or that of its function.</summary>
    public static Gate? Find(string name) => All.FirstOrDefault(gate => gate.Name == name || gate.Function == name);
}
