namespace NbaPipeline.Monitoring.Checks;

/// <summary>How one game date came out, in one sentence an engineer can read.</summary>
public sealed record DateVerdict(DateOnly Date, Outcome Outcome, string Summary);
