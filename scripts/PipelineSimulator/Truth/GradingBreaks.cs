namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The rule for grading: at 15:00 the day after, nothing graded is Critical. A fault breaks it only where it stops all four jobs of the day,
/// for each of them asks again for yesterday.
/// </summary>
internal sealed class GradingBreaks(PipelineWorld world, FaultReach reach)
{
    private static readonly TimeOnly Due = new(15, 0);

    private static readonly (TimeOnly Hour, string Job)[] Jobs =
    [
        (new(7, 0), "grading-morning"), (new(9, 0), "grading-daily-6am"), (new(11, 0), "grading-daily"), (new(13, 0), "grading-daily-10am-backup"),
    ];

    public IEnumerable<RuleBreak> Of(Fault fault)
    {
        var alone = new Outages([fault]);
        List<DateOnly> dates = [.. reach.Touched(fault)
            .Where(day => world.PlayedOn(day.AddDays(-1)).Any() && EasternTime.At(day, Due) <= world.EndsAt)
            .Where(day => Array.TrueForAll(Jobs, job => EasternTime.At(day, job.Hour) is var at && !(alone.Grades(at) && alone.Fires(job.Job, at))))
            .Select(day => day.AddDays(-1))];
        return dates.Count == 0 ? [] :
        [
            new(Entities.Graded, Severity.Critical, Morning(dates[0]), EasternTime.At(dates[0].AddDays(1), Due), dates)
            {
                Phase = Entities.Grading,
                EndsAt = null, // What the last job of a day leaves, no later one takes up.
            },
        ];
    }

    private static DateTimeOffset Morning(DateOnly date) => EasternTime.At(date.AddDays(1), Jobs[0].Hour);
}
