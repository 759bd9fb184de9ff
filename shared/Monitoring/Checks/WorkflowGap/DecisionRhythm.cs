using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// How often decisions are made, and at which minute, learned from when they were: a controller that is set to another schedule is
/// neither late nor early. One made by hand in between moves nothing.
/// </summary>
public sealed record DecisionRhythm(TimeSpan Step, TimeSpan Offset)
{
    /// <param name="evaluations">When decisions were made, to the minute, in any order; at least one.</param>
    /// <param name="thresholds">What holds where the record is too short.</param>
    public static DecisionRhythm Of(IReadOnlyList<DateTimeOffset> evaluations, WorkflowThresholds thresholds)
    {
        var starts = Starts(evaluations).TakeLast(WorkflowThresholds.RhythmEvaluations + 1).ToList();
        var intervals = starts.Zip(starts.Skip(1), (one, next) => next - one).Order().ToList();
        var step = intervals.Count < WorkflowThresholds.FewestIntervals ? thresholds.UsualStep : intervals[intervals.Count / 2];
        return new DecisionRhythm(step, starts.TakeLast(WorkflowThresholds.OffsetEvaluations)
            .GroupBy(start => OffsetIn(start, step))
            .OrderByDescending(starts => starts.Count())
            .ThenBy(starts => starts.Key)
            .First().Key);
    }

    /// <summary>When the next decision is expected after one that was made: one that came a little early was the next one itself.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset last)
    {
        var from = last + WorkflowThresholds.OneEvaluation;
        return from + (Step - OffsetIn(from - Offset, Step));
    }

    // The rows of one evaluation may stand in two minutes.
    private static IEnumerable<DateTimeOffset> Starts(IReadOnlyList<DateTimeOffset> evaluations)
    {
        DateTimeOffset? before = null;
        foreach (var at in evaluations.Order())
        {
            if (!(at - before <= WorkflowThresholds.OneEvaluation))
            {
                yield return at;
            }

            before = at;
        }
    }

    private static TimeSpan OffsetIn(DateTimeOffset at, TimeSpan step) => TimeSpan.FromTicks(at.UtcTicks % step.Ticks);
}
