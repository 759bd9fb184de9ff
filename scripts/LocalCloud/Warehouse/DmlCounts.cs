namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>How many rows a DML statement inserted, updated and deleted; null where its kind of statement cannot.</summary>
public sealed record DmlCounts(long? Inserted, long? Updated, long? Deleted)
{
    public long Affected => (Inserted ?? 0) + (Updated ?? 0) + (Deleted ?? 0);
}
