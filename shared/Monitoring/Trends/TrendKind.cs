namespace NbaPipeline.Monitoring.Trends;

/// <summary>What is followed over days, and with that: which direction is the bad one, and how it varies by itself.</summary>
public enum TrendKind
{
    /// <summary>Errors that the pipeline's services report.</summary>
    Errors,

    /// <summary>Runs of our own functions that failed.</summary>
    OwnErrors,

    /// <summary>Runs of the pipeline's processors that failed.</summary>
    Failures,

    /// <summary>Seconds of a run that succeeded.</summary>
    Durations,

    /// <summary>Feature scores, 0 to 100: bad when they fall.</summary>
    Scores,

    /// <summary>Share of the day's games, in percent: bad when it falls.</summary>
    Coverage,

    /// <summary>Calls a day of what an API counts.</summary>
    Quota,

    /// <summary>Share of a service's memory in use, in percent.</summary>
    Memory,

    /// <summary>Milliseconds of a service's slow answers.</summary>
    Latency,

    /// <summary>Instances of a service at once.</summary>
    Instances,
}
