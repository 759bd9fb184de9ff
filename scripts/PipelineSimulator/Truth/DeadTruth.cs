namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// When the silence of a function that is not called can be told from a pause: one period and a quarter of an hour after its last sign of life,
/// and for good after two periods. Periods are those of its own schedules, nights and weekends included.
/// </summary>
internal static class DeadTruth
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public static FaultTruth Of(Fault fault, Watch watch)
    {
        var calls = watch.Functions.FirstOrDefault(function => function.Name == fault.Function)?.Calls ?? [];
        var due = calls.Where(call => call >= fault.From).ToList();
        var back = due.Select(call => (DateTimeOffset?)call).FirstOrDefault(call => !fault.Covers(call!.Value));
        if (due.Count == 0 || back == due[0])
        {
            return FaultTruth.Harmless(fault);
        }

        var warning = Before(back, due[0] + Grace);

        // A function of every five minutes is two periods silent before the grace of its first is over.
        var critical = due.Count > 1 ? Before(back, due[1] > due[0] + Grace ? due[1] : due[0] + Grace) : null;
        var dates = new[] { due[0], warning ?? due[0] }.Select(EasternTime.DateOf).Distinct();
        return new(fault, [.. dates.Select(date => new Cell(Entities.Monitors, fault.Function!, date))])
        {
            StartsAt = fault.From,
            EndsAt = fault.To,
            DataDueAt = due[0],
            ObservableAt = warning,
            WarningAt = warning,
            CriticalAt = critical,
        };
    }

    private static DateTimeOffset? Before(DateTimeOffset? back, DateTimeOffset at) => back is null || at < back ? at : null;
}
