namespace NbaPipeline.PipelineSimulator;

/// <summary>One hourly evaluation, with what is known when it is made (or when the day is planned, some hours before).</summary>
internal sealed record Evaluation(DateTimeOffset At, DateTimeOffset KnownAt, WorkflowFacts Facts)
{
    /// <summary>Executions follow evaluations by this much.</summary>
    public static TimeSpan UntilExecution { get; } = TimeSpan.FromMinutes(5);

    public DateOnly Date { get; } = EasternTime.DateOf(At);

    public int Hour { get; } = EasternTime.TimeOf(At).Hour;

    public DateOnly Yesterday => Date.AddDays(-1);

    public IReadOnlyList<SimulatedGame> Gaps => Facts.Gaps(KnownAt);

    public IReadOnlyList<SimulatedGame> Games(DateOnly date) => Facts.Slate.On(date, KnownAt);

    public IReadOnlyList<DateTimeOffset> Tips => Facts.Slate.Tips(Date, KnownAt);

    /// <summary>Whether an evaluation of this day, at or after an hour, was carried out before this one.</summary>
    public bool HasRunSince(int hour) => Enumerable.Range(1, Math.Max(0, Hour - hour)).Any(ago => Facts.Executes(At.AddHours(-ago) + UntilExecution));
}
