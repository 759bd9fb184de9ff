namespace NbaPipeline.Monitoring.Checks;

/// <summary>How a check went, and what that obliges its caller to. Worst last: an aggregate takes the largest.</summary>
public enum Outcome
{
    /// <summary>The date has no counting game: nothing is expected, nothing is sent, nothing is started.</summary>
    NoGames,

    /// <summary>Games exist, but nothing is due yet: ask again after the due time.</summary>
    NotDue,

    /// <summary>Everything due is there.</summary>
    Passed,

    /// <summary>Something due is missing or wrong: the findings say what.</summary>
    Failed,

    /// <summary>Could not look. Never to be read as passed, nor as failed: the run answers 5xx and is asked again.</summary>
    NotEvaluated,
}
