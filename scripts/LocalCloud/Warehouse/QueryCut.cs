namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A part of a query's work: the values its date parameters take, and the rows it then reads.</summary>
/// <param name="Parameters">The query's parameters, those of its dates narrowed.</param>
/// <param name="Slices">The rows of these dates.</param>
internal sealed record QueryCut(IReadOnlyList<QueryParameter> Parameters, IReadOnlyList<TableSlice> Slices)
{
    /// <summary>The dates that it is about; null for the whole.</summary>
    public DateSpan? Dates { get; init; }

    public int Bytes => Slices.Sum(slice => slice.SizeOf(_ => true));
}
