using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Decisions that should have been made and were not. Pure: times of decisions, thresholds and a time in, a gap or none out.</summary>
/// <param name="Last">The last decision; null where none is on record.</param>
/// <param name="DueAt">When the next one was expected.</param>
/// <param name="Severity">How bad it is by now.</param>
public sealed record DecisionGap(DateTimeOffset? Last, DateTimeOffset DueAt, Severity Severity)
{
    /// <summary>Null while the next decision is not overdue.</summary>
    public static DecisionGap? Of(IReadOnlyList<DateTimeOffset> evaluations, WorkflowThresholds thresholds, DateTimeOffset now)
    {
        if (evaluations.Count == 0)
        {
            return new DecisionGap(null, now.AddDays(-WorkflowThresholds.RhythmDays), Severity.Critical);
        }

        var last = evaluations.Max();
        var due = DecisionRhythm.Of(evaluations, thresholds).NextAfter(last);
        return now < due + thresholds.DecisionGrace
            ? null
            : new DecisionGap(last, due, now - last > thresholds.CriticalWithoutDecision ? Severity.Critical : Severity.Warning);
    }
}
