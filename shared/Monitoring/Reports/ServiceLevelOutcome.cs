namespace NbaPipeline.Monitoring.Reports;

/// <summary>Whether a promise was kept on one date.</summary>
public enum ServiceLevelOutcome
{
    /// <summary>Nothing was promised: no games, or nothing that could be done.</summary>
    NoGames,

    /// <summary>Its time has not come.</summary>
    NotDue,

    /// <summary>In time.</summary>
    Met,

    /// <summary>Late or never: it counts against the budget.</summary>
    Missed,

    /// <summary>Could not look: it counts neither way, and the budget is said to be a lower bound.</summary>
    Unknown,
}
