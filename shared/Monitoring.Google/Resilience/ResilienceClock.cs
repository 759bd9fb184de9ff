namespace NbaPipeline.Monitoring.Google.Resilience;

/// <summary>
/// The time by which outside calls wait and give up. Apart from the run's clock, because a replay moves that one while
/// real sockets wait in real time.
/// </summary>
public sealed record ResilienceClock(TimeProvider Time);
