using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>A sighting that was seen milder, or not at all, and is not believed before that has held for a full cycle.</summary>
/// <param name="Since">When it was first seen so.</param>
/// <param name="To">The worst seen since; null: nothing was wrong at any look since.</param>
public sealed record Falling(DateTimeOffset Since, Finding? To);
