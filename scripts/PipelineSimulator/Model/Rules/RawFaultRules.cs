namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the schedule, of the sources and of the rows they bring.</summary>
internal static class RawFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
        new(FaultKinds.SourceGamesMissing, ["source", "game|games|date|dates"], ["count"]),
        new(FaultKinds.SourceLate, ["source", "date|dates|game|games", "hours|until"], []),
        new(FaultKinds.SourceRetired, ["source", "from"], ["declared"]),
        new(FaultKinds.CalledOff, ["game"], ["announced_at", "old_date", "new_date", "new_tip_utc"]),
        new(FaultKinds.ScheduleStale, ["game|games|date|dates"], []),
        new(FaultKinds.ScheduleSnapshots, ["date|dates"], []),
        new(FaultKinds.SchedulePlaceholders, ["date|dates"], []),
        new(FaultKinds.TeamTwice, ["date|dates"], []),
        new(FaultKinds.DuplicateRows, ["table", "date|dates", "factor"], []) { Ranges = Factor(1, 10) },
        new(FaultKinds.ShrunkRows, ["table", "date|dates", "factor"], []) { Ranges = Factor(0, 1) },
        new(FaultKinds.GameIdFormats, ["date|dates"], []),
    ];

    private static Dictionary<string, (double, double)> Factor(double least, double most) => new() { ["factor"] = (least, most) };
}
