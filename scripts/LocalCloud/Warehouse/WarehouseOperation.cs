namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What is about to happen, and to which tables: those it reads and the one it writes.</summary>
public sealed record WarehouseOperation(OperationKind Kind, IReadOnlyList<string> Tables);
