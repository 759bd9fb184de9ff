namespace NbaPipeline.Monitoring.Checks;

/// <summary>A date before the judged one of which analytics lacks games: every window that reaches back to it has a hole.</summary>
public sealed record ThinDate(DateOnly Date, Coverage Games);
