namespace NbaPipeline.Monitoring.Inventory;

/// <summary>What starts a function of ours: a call, or the messages of a topic.</summary>
public sealed record OwnTrigger(string Type, string? Topic = null);
