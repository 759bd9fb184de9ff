using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When what starts the work has stopped doing so. Overridable as <c>Thresholds__Workflows__DecisionGrace</c> and so on.</summary>
public sealed record WorkflowThresholds : IValidatableObject
{
    /// <summary>Days of evaluations that are read: the last decision is seen through almost a week; an open problem reads further back.</summary>
    public const int RhythmDays = 7;

    /// <summary>Days of evaluations that hold a rhythm where they come hourly; where they hold too few, <see cref="RhythmDays"/> are read.</summary>
    public const int UsualRhythmDays = 2;

    /// <summary>Days of the plan that are read: all that <see cref="JudgedFor"/> can reach, and the plan of the day before, which knows a night's games.</summary>
    public const int PlanDays = 2;

    /// <summary>Days of RUN decisions that are read: all that <see cref="JudgedFor"/> can reach.</summary>
    public const int RunDays = 1;

    /// <summary>Game dates whose failures may still wait in the queue: as far back as a month of retries.</summary>
    public const int QueueDays = 30;

    /// <summary>Game dates whose processors may still run: three days after a date nobody starts its processors by schedule.</summary>
    public const int DataDays = 3;

    /// <summary>Evaluations from which the rhythm is learned: a day of them.</summary>
    public const int RhythmEvaluations = 24;

    /// <summary>Of these the newest, by which the minute of the hour is learned: a changed schedule is believed after four of them.</summary>
    public const int OffsetEvaluations = 6;

    /// <summary>Fewer intervals teach no rhythm; then <see cref="UsualStep"/> holds.</summary>
    public const int FewestIntervals = 3;

    /// <summary>Minutes. Rows of one evaluation lie this close together; one that is this early is the next one's.</summary>
    public static readonly TimeSpan OneEvaluation = TimeSpan.FromMinutes(2);

    /// <summary>Hours between evaluations, where the record is too short to tell: hourly, as <c>master-controller-hourly</c> is set.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan UsualStep { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Minutes after the next expected decision. An evaluation takes under one; what is six minutes late does not come.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan DecisionGrace { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>Minutes since the last decision, more than which is Critical: two windows after a night's games are lost by then (23 January).</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan CriticalWithoutDecision { get; init; } = TimeSpan.FromMinutes(120);

    /// <summary>Minutes from a RUN decision to its execution. They follow each other by five; by the next hour it is too old to be carried out.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ExecutionGrace { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Hours in which a run that did not happen can matter: a day later the same workflow has been decided anew.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "1.00:00:00")]
    public TimeSpan JudgedFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Hours in the queue of failures. Retries come every quarter of an hour; what waits longer is not being retried with success.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan WaitingAtMost { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Hours of one run. The longest service may work for one; after four the pipeline itself calls it stale.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan RunningAtMost { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Runs of one processor for one date within an hour. A retry loop; honest retries are four an hour.</summary>
    [Range(1L, 100_000L)]
    public long StormWarning { get; init; } = 50;

    /// <summary>Runs of one processor for one date within an hour. On 16 January 1,756 ate the quotas of all others.</summary>
    [Range(1L, 100_000L)]
    public long StormCritical { get; init; } = 200;

    /// <summary>Times its objective that a run may take before it is noted: the seeds' factor.</summary>
    [Range(1.0, 100.0)]
    public double SlowFactor { get; init; } = 2;

    /// <summary>Null: no storm.</summary>
    public Severity? ClassifyRuns(long inAnHour) => inAnHour > StormCritical ? Severity.Critical : inAnHour > StormWarning ? Severity.Warning : null;

    /// <summary>Minutes that a phase may take, by the seeds; null where they name none.</summary>
    public static TimeSpan? ObjectiveOf(Phase phase) => phase switch
    {
        Phase.Raw or Phase.Predictions => TimeSpan.FromMinutes(30),
        Phase.Analytics => TimeSpan.FromMinutes(60),
        Phase.Precompute => TimeSpan.FromMinutes(45),
        Phase.Grading => TimeSpan.FromMinutes(15),
        _ => null,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StormWarning > StormCritical)
        {
            yield return new ValidationResult("Thresholds:Workflows: StormWarning <= StormCritical does not hold.");
        }
    }
}
