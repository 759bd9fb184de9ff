using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What the doctor answers: one table for all checks of all dates, where the data stops, what could not be looked at, and what it cost.</summary>
public sealed record DoctorReport([property: JsonIgnore] DoctorRequest Request, IReadOnlyList<DoctorBottleneck> Bottlenecks, IReadOnlyList<DoctorRow> Rows)
{
    public DateOnly From => Request.From;

    public DateOnly To => Request.To;

    public DateTimeOffset Now => Request.Now;

    public DateTimeOffset? AsOf => Request.AsOf;

    public bool DryRun => Request.DryRun;

    /// <summary>The worst of the rows.</summary>
    public DoctorOutcome Outcome => Rows.Select(row => row.Outcome).DefaultIfEmpty(DoctorOutcome.NoGames).Max();

    public string Summary => SummaryOf();

    public IReadOnlyList<string> Unknowns => [.. BlindSpots.Select(spot => spot.ToString()).Distinct()];

    /// <summary>The same with their causes, for the log of failures.</summary>
    [JsonIgnore]
    public IReadOnlyList<BlindSpot> BlindSpots { get; init; } = [];

    public required RunCost Cost { get; init; }

    /// <summary>A run that could not look everywhere is no success for its caller, whatever else it saw.</summary>
    public bool CouldLook => Unknowns.Count == 0 && Rows.All(row => row.Outcome is not DoctorOutcome.NotEvaluated);

    public bool NeedsWork => Rows.Any(row => row.NeedsWork);

    /// <summary>As the logs and the heartbeat count it.</summary>
    public Outcome RunOutcome => !CouldLook ? Checks.Outcome.NotEvaluated : NeedsWork ? Checks.Outcome.Failed : Outcome switch
    {
        DoctorOutcome.NoGames => Checks.Outcome.NoGames,
        DoctorOutcome.NotDue => Checks.Outcome.NotDue,
        _ => Checks.Outcome.Passed,
    };

    private string SummaryOf()
    {
        var counts = string.Join(", ", Rows.GroupBy(row => row.Outcome).OrderByDescending(rows => rows.Key).Select(rows => $"{rows.Count()} {rows.Key}"));
        var root = Rows.FirstOrDefault(row => row.NeedsWork && row.FollowsFrom is null);
        return $"{Rows.Count} rows of {Request.Dates.Count} dates: {counts}{(root is null ? "" : $"; first {root.Name}: {root.Observed}")}";
    }
}
