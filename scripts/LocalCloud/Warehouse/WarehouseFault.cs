namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A bad moment of BigQuery: it takes a while, and then it either fails for a reason of BigQuery's or goes on.</summary>
public sealed record WarehouseFault
{
    /// <summary>backendError, accessDenied, quotaExceeded, rateLimitExceeded …; null only delays.</summary>
    public string? Reason { get; init; }

    public string Message { get; init; } = "An injected fault.";

    /// <summary><see cref="Timeout.InfiniteTimeSpan"/>: no answer ever comes, and the caller has to give up.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>True when a job is made and fails; false when the request is refused and no job is made.</summary>
    public bool WhileRunning { get; init; }
}
