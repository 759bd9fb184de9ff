using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>All that a date's grade is made of: lights of phases 1 to 6, and what the checks say of it.</summary>
/// <param name="Date">The game date.</param>
/// <param name="Lights">Phases 1 to 6.</param>
/// <param name="Findings">Of the coverage checks, about this date.</param>
/// <param name="Blind">What could not be looked at.</param>
public sealed record DayFacts(DateOnly Date, IReadOnlyList<PhaseLight> Lights, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Blind);
