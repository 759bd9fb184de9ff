namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What we did about a problem, as its message tells it.</summary>
public sealed record RecoveryNote(DateTimeOffset At, RecoveryStep Step, string Words);
