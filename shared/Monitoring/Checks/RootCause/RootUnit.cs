namespace NbaPipeline.Monitoring.Checks;

/// <summary>One thing that is missing, why, and how much it weighs: what the shares of causes are counted in.</summary>
/// <param name="Reason">Why it is missing.</param>
/// <param name="What">It, in words.</param>
/// <param name="Weight">In the issue's own unit: games, predictions, or tenths of a point of quality.</param>
/// <param name="Output">The source or processor that should hold it, for the command that makes it again.</param>
public sealed record RootUnit(RootReason Reason, string What, long Weight, string? Output = null);
