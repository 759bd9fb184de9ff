namespace NbaPipeline.Monitoring.Gates;

/// <summary>A message as it reached a gate: the bus's id, its data, and whether its attribute makes it a rehearsal.</summary>
public sealed record GateMessage(string Id, string Json, bool IsRehearsal);
