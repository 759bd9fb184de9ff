using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>How far outputs of one date and phase have come, by rows and not by answers.</summary>
public sealed record BackfillProgressLine(DateOnly Date, Phase Phase, RecoveryState State, IReadOnlyList<string> Outputs, string Why);
