namespace NbaPipeline.LocalCloud.Functions;

/// <summary>One line of a manifest's schedule: five cron fields, a time zone, the query of the call, and why then.</summary>
public sealed record FunctionSchedule(string Cron, string Zone = "America/New_York", string Why = "", string? Query = null);
