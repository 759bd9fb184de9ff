namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What a query cost: bytes of the columns and partitions it read, and what is billed for them (at least 10 MB a table; nothing for a cached result).</summary>
public sealed record QueryStatistics(long BytesProcessed, long BytesBilled, bool CacheHit, IReadOnlyList<string> ReferencedTables);
