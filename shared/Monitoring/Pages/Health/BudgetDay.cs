namespace NbaPipeline.Monitoring.Pages;

/// <summary>One day of a budget.</summary>
public sealed record BudgetDay(DateOnly Date, BudgetDayState State);
