namespace NbaPipeline.PipelineSimulator;

/// <summary>The phase that a scheduler's job starts, and for which day as counted from its own.</summary>
internal readonly record struct JobWork(int Phase, int Days)
{
    private static readonly Dictionary<string, JobWork> Known = new(StringComparer.Ordinal)
    {
        ["overnight-analytics-6am-et"] = new(Entities.Analytics, -1),
        ["daily-yesterday-analytics"] = new(Entities.Analytics, -1),
        ["same-day-phase3"] = new(Entities.Analytics, 0),
        ["same-day-phase3-tomorrow"] = new(Entities.Analytics, 1),
        ["overnight-phase4"] = new(Entities.Precompute, 0),
        ["overnight-phase4-7am-et"] = new(Entities.Precompute, -1),
        ["same-day-phase4"] = new(Entities.Precompute, 0),
        ["same-day-phase4-tomorrow"] = new(Entities.Precompute, 1),
        ["player-composite-factors-daily"] = new(Entities.Precompute, -1),
        ["player-daily-cache-daily"] = new(Entities.Precompute, -1),
        ["ml-feature-store-daily"] = new(Entities.Precompute, -1),
        ["morning-predictions"] = new(Entities.Predictions, 0),
        ["same-day-predictions"] = new(Entities.Predictions, 0),
        ["same-day-predictions-tomorrow"] = new(Entities.Predictions, 1),
        ["grading-morning"] = new(Entities.Grading, -1),
        ["grading-daily-6am"] = new(Entities.Grading, -1),
        ["grading-daily"] = new(Entities.Grading, -1),
        ["grading-daily-10am-backup"] = new(Entities.Grading, -1),
        ["grading-readiness-monitor-schedule"] = new(Entities.Grading, -1),
    };

    public static JobWork? Of(string job) => Known.TryGetValue(job, out var work) ? work : null;
}
