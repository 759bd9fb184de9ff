namespace NbaPipeline.Monitoring.Checks;

/// <summary>A phase that had all it needs, was due, and has not begun.</summary>
/// <param name="Transition">Which.</param>
/// <param name="ReadyAt">When the last of what it needs came.</param>
/// <param name="DueAt">From when on it is late: its hour, or <paramref name="ReadyAt"/> where that is later.</param>
/// <param name="Severity">How late it is by now.</param>
internal sealed record StalledTransition(Transition Transition, DateTimeOffset ReadyAt, DateTimeOffset DueAt, Severity Severity);
