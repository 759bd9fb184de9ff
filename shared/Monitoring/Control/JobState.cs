namespace NbaPipeline.Monitoring.Control;

/// <summary>Whether a job starts anything, in Cloud Scheduler's own words.</summary>
public enum JobState
{
    /// <summary>It starts its work when its time comes.</summary>
    Enabled,

    /// <summary>Somebody stopped it, and it stays stopped until somebody resumes it.</summary>
    Paused,

    /// <summary>The system stopped it after an error of its own: it has to be made again.</summary>
    Disabled,

    /// <summary>A change of it failed: nobody knows which of the two it runs as.</summary>
    UpdateFailed,

    /// <summary>A word we do not know: not to be read as enabled.</summary>
    Unknown,
}
