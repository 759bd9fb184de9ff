using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What the analysis answers: each issue with its causes, what could not be looked at, and what it cost.</summary>
public sealed record RootReport(DateOnly Date, DateTimeOffset Now, DateTimeOffset? AsOf, IReadOnlyList<RootFinding> Issues)
{
    public required IReadOnlyList<string> Unknowns { get; init; }

    public required RunCost Cost { get; init; }

    /// <summary>A cause that was named without having looked everywhere is none.</summary>
    public bool CouldLook => Unknowns.Count == 0;

    public bool HasCauses => Issues.Any(issue => issue.Causes.Count > 0);

    public string Summary => !CouldLook ? "no cause is named, for not everything could be looked at" : string.Join("; ", Issues.Select(issue => issue.Summary));

    public static RootReport Of(RootRequest request, IReadOnlyList<RootFinding> issues, IReadOnlyList<BlindSpot> unknowns, IReadOnlyList<QueryCost> jobs) =>
        new(request.Date, request.Now, request.AsOf, issues)
        {
            Unknowns = [.. unknowns.Select(unknown => unknown.ToString()).Distinct()],
            Cost = RunCost.Of(jobs),
        };
}
