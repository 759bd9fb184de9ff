namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A part of a query's work: the values its date parameters take, and the rows it then reads.</summary>
internal sealed record QueryCut(IReadOnlyList<QueryParameter> Parameters, IReadOnlyList<TableSlice> Slices);
