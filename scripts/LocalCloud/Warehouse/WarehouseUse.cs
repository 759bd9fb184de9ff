namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What a warehouse was asked since it began, and what it billed: the difference between two moments is what happened between them.</summary>
public readonly record struct WarehouseUse(long Queries, long CacheHits, long BytesBilled)
{
    internal WarehouseUse With(QueryStatistics answer) => new(Queries + 1, CacheHits + (answer.CacheHit ? 1 : 0), BytesBilled + answer.BytesBilled);
}
