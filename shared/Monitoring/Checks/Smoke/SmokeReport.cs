using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What the smoke test answers: the lights of each date, the worst of them, what could not be looked at, and what it cost.</summary>
public sealed record SmokeReport(SmokeLight Light, string Summary, DateTimeOffset Now, DateTimeOffset? AsOf, IReadOnlyList<SmokeDate> Dates)
{
    public required IReadOnlyList<string> Unknowns { get; init; }

    public required int Queries { get; init; }

    public required long BytesBilled { get; init; }

    public required IReadOnlyList<QueryCost> Jobs { get; init; }

    /// <summary>A run that could not look is not a success for its caller, whatever else it saw.</summary>
    public bool CouldLook => Unknowns.Count == 0;

    public static SmokeReport Of(SmokeRequest request, IReadOnlyList<SmokeDate> dates, IReadOnlyList<BlindSpot> unknowns, IReadOnlyList<QueryCost> jobs) => new(
        dates.Select(date => date.Light).DefaultIfEmpty(SmokeLight.NoGames).Max(), SummaryOf(dates), request.Now, request.AsOf, dates)
    {
        Unknowns = [.. unknowns.Select(unknown => unknown.ToString()).Distinct()],
        Queries = jobs.Count,
        BytesBilled = jobs.Sum(job => job.BytesBilled),
        Jobs = jobs,
    };

    private static string SummaryOf(IReadOnlyList<SmokeDate> dates) =>
        $"{dates.Count} dates: " + string.Join(", ", dates.GroupBy(date => date.Light).OrderByDescending(light => light.Key).Select(light => $"{light.Count()} {WordOf(light.Key)}"));

    private static string WordOf(SmokeLight light) => light switch
    {
        SmokeLight.NoGames => "without games",
        SmokeLight.NotExpected => "of which nothing is expected",
        SmokeLight.NotDue => "not due",
        SmokeLight.Pass => "pass",
        SmokeLight.Acceptable => "acceptable",
        SmokeLight.Fail => "fail",
        _ => "unknown",
    };
}
