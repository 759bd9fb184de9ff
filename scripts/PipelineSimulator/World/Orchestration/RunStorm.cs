namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// A processor that is started over and over for one date and fails each time: on 16 January 2026 one was, up to 1,756 times an hour, because
/// its games were not finished.
/// </summary>
internal static class RunStorm
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    /// <summary>The date that the runs are for: yesterday's, when the storm begins.</summary>
    public static DateOnly DataDate(Fault fault) => EasternTime.DateOf(fault.From!.Value).AddDays(-1);

    /// <summary>Evenly spread, the first at its beginning.</summary>
    public static IEnumerable<DateTimeOffset> Starts(Fault fault)
    {
        var apart = TimeSpan.FromHours(1) / fault.PerHour!.Value;
        return Enumerable.Range(0, (int)Math.Ceiling((fault.To!.Value - fault.From!.Value) / apart)).Select(run => fault.From.Value + (apart * run));
    }

    public static IEnumerable<SimulatedRow> Rows(Scenario scenario) => scenario.Faults
        .Where(fault => fault.Kind == FaultKinds.RunStorm)
        .SelectMany(fault => Starts(fault).SelectMany((at, run) => Rows(ErrorSource.Of(fault), DataDate(fault), at, run)));

    private static IEnumerable<SimulatedRow> Rows(ErrorSource source, DateOnly date, DateTimeOffset at, int run) =>
        [Row(source, date, at, at, run, "running"), Row(source, date, at, at + Length, run, "failed")];

    private static SimulatedRow Row(ErrorSource source, DateOnly date, DateTimeOffset started, DateTimeOffset at, int run, string status) =>
        new(at, Tables.RunHistory, new Dictionary<string, object?>
        {
            ["processor_name"] = source.Processor,
            ["run_id"] = FormattableString.Invariant($"{source.Processor}_{date:yyyyMMdd}_storm{run}"),
            ["status"] = status,
            ["data_date"] = date,
            ["season_year"] = 2025L,
            ["started_at"] = started,
            ["processed_at"] = at,
            ["duration_seconds"] = status == "failed" ? Length.TotalSeconds : null,
            ["records_processed"] = status == "failed" ? 0L : null,
            ["phase"] = source.Phase,
            ["trigger_source"] = Trigger.Message,
            ["failure_category"] = status == "failed" ? "upstream_failure" : null,
            ["errors"] = status == "failed" ? """["games not finished"]""" : null,
        });
}
