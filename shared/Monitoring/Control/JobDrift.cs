namespace NbaPipeline.Monitoring.Control;

/// <summary>How a job differs from what is on record of it.</summary>
public enum JobDrift
{
    /// <summary>As expected, or nobody expects anything of it.</summary>
    None,

    /// <summary>It runs at other times than on record.</summary>
    OtherTimes,

    /// <summary>It starts something else than on record.</summary>
    OtherTarget,

    /// <summary>It is there and starts nothing.</summary>
    Stopped,

    /// <summary>A job of this name stands in another region only.</summary>
    OtherRegion,

    /// <summary>It is not there.</summary>
    Missing,
}
