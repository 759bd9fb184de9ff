namespace NbaPipeline.Monitoring.Queries;

/// <summary>A row to append, with the key under which it may be appended more than once and is still one.</summary>
public sealed record KeyedRow(string Key, WarehouseRow Row);
