namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A table that a statement refers to, and the columns of it that it needs.</summary>
public sealed record TableRead(string Table, IReadOnlyList<string> Columns);
