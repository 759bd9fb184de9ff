using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A query that was asked: how, when, and how it went. With neither result nor failure it is still running.</summary>
internal sealed record QueryJob(string Project, string Id, QueryConfiguration Query, IReadOnlyDictionary<string, string> Labels)
{
    public const string DefaultLocation = "US";

    public required DateTimeOffset CreatedAt { get; init; }

    public string Location { get; init; } = DefaultLocation;

    /// <summary>What the caller named the request, so that a repetition is recognised.</summary>
    public string? RequestId { get; init; }

    /// <summary>Which program asked.</summary>
    public string UserAgent { get; init; } = string.Empty;

    /// <summary>After this long it is cancelled.</summary>
    public TimeSpan? TimeLimit { get; init; }

    public TimeSpan Took { get; init; }

    public QueryResult? Result { get; init; }

    public WarehouseException? Failure { get; init; }

    public bool IsDone => Result is not null || Failure is not null;

    /// <summary>Refused before it was a job.</summary>
    public bool IsRefused => Failure is { WhileRunning: false };

    /// <summary>The result; a failed job is an error instead.</summary>
    public QueryResult ResultOrThrow => Result ?? throw new WarehouseException(Failure!.Reason, Failure.Message);
}
