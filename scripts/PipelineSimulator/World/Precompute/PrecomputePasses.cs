namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The job of 07:00 ET for yesterday runs the five processors one after the other; what analytics adds later is taken up by the next quarter.
/// Before the season's fifteenth day nothing runs.
/// </summary>
internal sealed class PrecomputePasses(Season season, OvernightAnalytics overnight, RunPlan plan)
{
    private const string Starter = "overnight-phase4-7am-et";
    private static readonly TimeOnly Job = new(7, 0);

    /// <param name="processor">Who runs.</param>
    /// <param name="date">The game date, yesterday to the job.</param>
    /// <param name="after">How long after the job's start it is this processor's turn.</param>
    public IReadOnlyList<GamePass> Of(PhaseProcessor processor, DateOnly date, TimeSpan after) =>
        GamePass.Sequence(plan, processor, date, plan.Of(processor, date, Planned(date, after)), [.. season.On(date)], overnight.ReadyAt);

    public IEnumerable<PlannedRun> Planned(DateOnly date, TimeSpan after)
    {
        if (!season.HasGames(date) || season.IsBootstrap(date))
        {
            return [];
        }

        var job = EasternTime.At(date.AddDays(1), Job);
        return season.On(date).Select(overnight.ReadyAt).OfType<DateTimeOffset>().Where(at => at > job)
            .Select(RunClock.NextQuarter).Distinct().Order()
            .Select(at => PlannedRun.Message(Topics.Analytics, at + after))
            .Prepend(PlannedRun.Job(Starter, job + after));
    }
}
