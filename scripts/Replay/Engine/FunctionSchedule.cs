namespace NbaPipeline.Replay;

/// <summary>One line of a manifest's schedule: five cron fields, a time zone, and why.</summary>
public sealed record FunctionSchedule(string Cron, string Zone = "America/New_York", string Why = "");
