namespace NbaPipeline.Replay;

/// <summary>A fault's stretch, from its start to its end; no end: it outlasts the replay.</summary>
internal sealed record FaultBar(int Fault, string Name, DateTimeOffset From, DateTimeOffset? To);
