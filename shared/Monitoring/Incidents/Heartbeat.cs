using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>The last time a function ran to its end: what the watcher of the watchers reads.</summary>
public sealed record Heartbeat(string Function, string Revision, DateTimeOffset At, Outcome Outcome);
