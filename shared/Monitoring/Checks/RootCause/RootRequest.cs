namespace NbaPipeline.Monitoring.Checks;

/// <summary>Which issues of which date are asked about, and how it is looked at: now, or as it stood at a moment.</summary>
public sealed record RootRequest(DateOnly Date, IReadOnlyList<RootIssue> Issues, DateTimeOffset Now, DateTimeOffset? AsOf = null);
