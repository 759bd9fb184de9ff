namespace NbaPipeline.Monitoring.Pages;

/// <summary>How one day counts against a budget.</summary>
public enum BudgetDayState
{
    /// <summary>Nothing was due on it.</summary>
    NothingDue,

    /// <summary>Right, and nobody had to be called.</summary>
    Kept,

    /// <summary>Wrong now, or so wrong once that somebody was called.</summary>
    Missed,

    /// <summary>Nobody can tell: it counts for neither.</summary>
    Unknown,
}
