using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>One promise on one date, with what was there in time.</summary>
public sealed record ServiceLevelDay(DateOnly Date, ServiceLevelOutcome Outcome, string Words)
{
    public static ServiceLevelDay Of(DateOnly date, Coverage inTime, string noun, double share) =>
        new(date, inTime.Share >= share ? ServiceLevelOutcome.Met : ServiceLevelOutcome.Missed, $"{inTime.Of(noun)} in time");

    public static ServiceLevelDay Unknown(DateOnly date) => new(date, ServiceLevelOutcome.Unknown, "could not be looked at");
}
