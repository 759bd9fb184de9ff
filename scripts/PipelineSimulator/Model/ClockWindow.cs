namespace NbaPipeline.PipelineSimulator;

/// <summary>The time that a replay's clock runs through: from 06:00 ET on the first game date to 06:00 ET two days after the last, both inclusive.</summary>
public readonly record struct ClockWindow(DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    private const int DaysAfter = 2;
    private static readonly TimeOnly Hour = new(6, 0);

    public static ClockWindow Of(Scenario scenario) =>
        new(MorningOf(scenario.From), MorningOf(scenario.To.AddDays(DaysAfter)));

    /// <summary>The hour of a date at which clocks start and stop.</summary>
    public static DateTimeOffset MorningOf(DateOnly date) => EasternTime.At(date, Hour);

    /// <summary>Whether any of a fault's time is replayed; one without instants is placed by its game dates and always is.</summary>
    public bool Meets(Fault fault) => !(fault.From > EndsAt) && !((fault.To ?? fault.Until) <= StartsAt);
}
