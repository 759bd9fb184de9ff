namespace NbaPipeline.Monitoring.Gates;

/// <summary>One trigger: where to, for which game date, and the key under which it may happen only once.</summary>
public sealed record PhaseTrigger(string Topic, DateOnly GameDate, string Key, string Json);
