namespace NbaPipeline.Monitoring.Checks;

/// <summary>How a job's target stands. Worst last.</summary>
public enum TargetState
{
    /// <summary>Nothing speaks against it.</summary>
    Sound,

    /// <summary>It could not be looked at: neither sound nor broken.</summary>
    Unknown,

    /// <summary>It is the right one and does not work; it may come back by itself, so its jobs go on.</summary>
    Unhealthy,

    /// <summary>Somebody else answers: calls do nothing, or harm.</summary>
    Other,

    /// <summary>Nobody is there.</summary>
    Missing,
}
