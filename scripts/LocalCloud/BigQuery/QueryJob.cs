using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A query that was asked: how, when, and how it went. Exactly one of result and failure is there.</summary>
internal sealed record QueryJob(string Project, string Id, QueryConfiguration Query, IReadOnlyDictionary<string, string> Labels)
{
    public required DateTimeOffset CreatedAt { get; init; }

    public TimeSpan Took { get; init; }

    public QueryResult? Result { get; init; }

    public WarehouseException? Failure { get; init; }
}
