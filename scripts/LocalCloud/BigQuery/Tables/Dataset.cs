namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A dataset: one that was made, or one that a table is in.</summary>
internal sealed record Dataset(string Name, DateTimeOffset CreatedAt, string Location, ResourceNotes Notes)
{
    public DateTimeOffset ModifiedAt { get; init; } = CreatedAt;
}
