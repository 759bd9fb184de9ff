namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>The day that a row belongs to; none for a table without partitions and for rows whose partition column is NULL.</summary>
internal readonly record struct PartitionId(DateOnly? Day)
{
    public static PartitionId Of(object? value) => new(value switch
    {
        DateOnly day => day,
        DateTimeOffset instant => DateOnly.FromDateTime(instant.UtcDateTime),
        DateTime dateTime => DateOnly.FromDateTime(dateTime),
        _ => null,
    });
}
