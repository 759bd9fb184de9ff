namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Where one attempt to repair stands.</summary>
public enum RecoveryStep
{
    /// <summary>Asked for; whether it helped is not known.</summary>
    Tried,

    /// <summary>Asked again: what was missing is there.</summary>
    Proven,

    /// <summary>It did not help, and nothing more is tried by itself.</summary>
    Failed,

    /// <summary>It made things worse: nothing more is tried on this date.</summary>
    Harmful,
}
