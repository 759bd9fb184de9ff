namespace NbaPipeline.Monitoring.Pages;

/// <summary>The budgets of all phases, and what they could not take into account.</summary>
/// <param name="Phases">One a phase, in order.</param>
/// <param name="Doubt">Why they may be better than the truth; null: they are not.</param>
public sealed record SlaBudgets(IReadOnlyList<SlaBudget> Phases, string? Doubt);
