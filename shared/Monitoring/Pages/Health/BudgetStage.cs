namespace NbaPipeline.Monitoring.Pages;

/// <summary>What a budget asks of whoever answers for the phase.</summary>
public enum BudgetStage
{
    /// <summary>Nothing.</summary>
    Whole,

    /// <summary>A first miss: somebody looks why, this week.</summary>
    Ticket,

    /// <summary>A second one within a week: it is no accident, somebody looks today.</summary>
    Page,

    /// <summary>All that was allowed is missed: nothing new goes out before it is right again.</summary>
    Spent,
}
