namespace NbaPipeline.Monitoring.Inventory;

/// <summary>When a function of ours is called.</summary>
public sealed record OwnSchedule(string Cron, string Zone);
