namespace NbaPipeline.Replay;

/// <summary>A function whose turn it is, by the scheduler or, with a delivery, by a message.</summary>
internal sealed record Turn(DateTimeOffset At, ScheduledFunction Function, Delivery? Delivery);
