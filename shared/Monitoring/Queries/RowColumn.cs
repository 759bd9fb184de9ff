namespace NbaPipeline.Monitoring.Queries;

/// <summary>A column as a record expects it.</summary>
public sealed record RowColumn(string Name, Type Type, bool IsNullable);
