using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>
/// What the pipeline did for one game date, from the morning before its games to the evening after them, by its own records. Each record
/// is known or not by itself.
/// </summary>
public sealed record DayTimeline(DateOnly Date, Part<IReadOnlyList<RunSpan>> Runs, Part<IReadOnlyList<WorkflowFact>> Decisions, Part<IReadOnlyList<WorkflowFact>> Evaluations)
{
    /// <summary>From 06:00 ET on, before anything of the date begins.</summary>
    public static readonly TimeOnly FirstHour = new(6, 0);

    /// <summary>Long enough for the grading of the next afternoon.</summary>
    public const int Hours = 36;

    public DateTimeOffset From => PipelineClock.At(Date, FirstHour);

    public DateTimeOffset To => From.AddHours(Hours);

    public bool IsShown(DateTimeOffset at) => at >= From && at < To;

    /// <summary>Where a moment lies, from 0 to 1.</summary>
    public double PlaceOf(DateTimeOffset at) => Math.Clamp((at - From) / (To - From), 0, 1);
}
