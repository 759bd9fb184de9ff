namespace NbaPipeline.Replay;

/// <summary>A call for nothing, and why it was for nothing.</summary>
public sealed record FalseAlert(DateTimeOffset At, string Function, string Title, string Why);
