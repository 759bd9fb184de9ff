using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>What the history of incidents says of some days, each answer by itself.</summary>
public sealed record HistoryFacts(
    Part<IReadOnlyList<DetectionTime>> Told, Part<IReadOnlyList<RepairTime>> Repaired, Part<IReadOnlyList<DayOfMessages>> Posts);
