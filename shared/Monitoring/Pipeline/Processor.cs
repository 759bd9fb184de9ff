namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>
/// One processor as the checks need it: its own table with its own date column. Three of five phase 4 tables differ in
/// date column or dataset, which is why an alert once called them failed every day.
/// </summary>
public sealed record Processor(
    Phase Phase,
    string Name,
    string Abbreviation,
    string Table,
    string DateColumn,
    ProcessorGrain Grain,
    ProcessorModes Modes,
    bool IsCritical);
