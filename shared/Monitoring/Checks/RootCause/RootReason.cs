using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Why one thing is missing: at the end of the trail.</summary>
/// <param name="Cause">Its name.</param>
/// <param name="Phase">The phase to repair.</param>
/// <param name="Because">What on record shows it.</param>
/// <param name="Entity">The source or processor to run again; null: none by itself.</param>
public sealed record RootReason(RootCauseName Cause, Phase Phase, string Because, string? Entity = null);
