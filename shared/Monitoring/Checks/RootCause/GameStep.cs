using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One output on the way of one game: what it holds of it since when, and why it holds nothing.</summary>
/// <param name="Phase">Of the output.</param>
/// <param name="Output">The source, processor, or what users see.</param>
/// <param name="Rows">All rows of the game, doubles counted twice.</param>
/// <param name="Players">Distinct players or teams; of predictions those with active ones; of grades the graded predictions.</param>
/// <param name="First">When the first row came.</param>
/// <param name="Last">When the newest did.</param>
/// <param name="Missing">Why there is nothing though it is due; null: something is there, or need not be yet.</param>
public sealed record GameStep(Phase Phase, string Output, long Rows, long Players, DateTimeOffset? First, DateTimeOffset? Last, RootReason? Missing);
