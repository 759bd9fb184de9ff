namespace NbaPipeline.Monitoring.Checks;

/// <summary>How one check of one date came out; worst last.</summary>
public enum DoctorOutcome
{
    /// <summary>The date has no counting game.</summary>
    NoGames,

    /// <summary>Nothing is due yet, or a healthy season has nothing here either: the row says which.</summary>
    NotDue,

    /// <summary>Looked at, and as it should be.</summary>
    Passed,

    /// <summary>Nobody has to act.</summary>
    Info,

    /// <summary>Somebody looks today.</summary>
    Warning,

    /// <summary>Somebody acts now.</summary>
    Critical,

    /// <summary>Could not look: neither passed nor failed, and the answer is a 503.</summary>
    NotEvaluated,
}
