namespace NbaPipeline.Monitoring.Checks;

/// <summary>A required table that is due and holds too few games.</summary>
internal sealed record ThinTable(ProcessorDay Day, Severity Severity, DateTimeOffset DueAt);
