using System.Collections.Frozen;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The body of jobs.query.</summary>
internal sealed record QueryRequest(QueryConfiguration Query, PageRequest Page)
{
    private const int LongestRequestId = 36;

    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(200);

    private static readonly FrozenSet<string> Known = new[]
    {
        "kind", "query", "maxResults", "defaultDataset", "timeoutMs", "jobTimeoutMs", "dryRun", "preserveNulls", "useQueryCache",
        "useLegacySql", "parameterMode", "queryParameters", "location", "formatOptions", "connectionProperties", "labels",
        "maximumBytesBilled", "requestId", "createSession", "jobCreationMode", "reservation",
        "destinationEncryptionConfiguration", "continuous", "writeIncrementalResults", "maxSlots",
    }.ToFrozenSet(StringComparer.Ordinal);

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>How long the caller waits for an answer; then it gets the job's name and asks again.</summary>
    public TimeSpan Patience { get; private init; }

    public TimeSpan? TimeLimit { get; private init; }

    public string? RequestId { get; private init; }

    public string? Location { get; private init; }

    /// <summary>True when the caller does not need a job for a short answer.</summary>
    public bool JobIsOptional { get; private init; }

    public static QueryRequest Read(RequestObject body) =>
        new(QueryConfiguration.Read(body.Only(Known), body.Flag("dryRun") ?? false), PageRequest.OfQuery(body))
    {
        Labels = body.Labels(),
        Patience = PatienceOf(body),
        TimeLimit = TimeLimitOf(body),
        RequestId = RequestIdOf(body),
        Location = body.Text("location"),
        JobIsOptional = IsOptional(body.Text("jobCreationMode")),
    };

    public static TimeSpan PatienceOf(RequestObject fields) =>
        fields.Count("timeoutMs") is { } wanted
            ? TimeSpan.FromMilliseconds(Math.Min(wanted, LongestPatience.TotalMilliseconds))
            : DefaultPatience;

    public static TimeSpan? TimeLimitOf(RequestObject fields) =>
        fields.Count("jobTimeoutMs") is { } limit and > 0 ? TimeSpan.FromMilliseconds(Math.Min(limit, int.MaxValue)) : null;

    private static string? RequestIdOf(RequestObject body) => body.Text("requestId") switch
    {
        null or "" => null,
        { Length: <= LongestRequestId } id when id.All(char.IsAscii) => id,
        _ => throw new WarehouseException(
            "invalid", $"Invalid value for requestId: at most {LongestRequestId} ASCII characters are allowed."),
    };

    private static bool IsOptional(string? mode) => mode switch
    {
        null or "" or "JOB_CREATION_MODE_UNSPECIFIED" or "JOB_CREATION_REQUIRED" => false,
        "JOB_CREATION_OPTIONAL" => true,
        _ => throw new WarehouseException("invalid", $"Invalid value at 'jobCreationMode' (TYPE_ENUM), \"{mode}\""),
    };
}
