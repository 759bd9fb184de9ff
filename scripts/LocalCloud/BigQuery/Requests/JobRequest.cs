using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The body of jobs.insert.</summary>
internal sealed record JobRequest(QueryConfiguration Query)
{
    private static readonly string[] Kinds = ["query", "load", "extract", "copy"];

    /// <summary>The caller's own, which makes repeating the call safe; null when the service is to choose.</summary>
    public string? Id { get; private init; }

    public string? Location { get; private init; }

    public TimeSpan? TimeLimit { get; private init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public static JobRequest Read(string project, RequestObject body)
    {
        var configuration = body.Object("configuration") ?? new RequestObject([]);
        RefuseOtherKinds([.. Kinds.Where(configuration.Has)]);
        var reference = body.Object("jobReference");
        SameProject(project, reference?.Text("projectId"));
        return new(QueryConfiguration.Read(configuration.Object("query")!, configuration.Flag("dryRun") ?? false))
        {
            Id = reference?.Text("jobId") is { Length: > 0 } id ? ResourceIds.Check("id", id) : null,
            Location = reference?.Text("location"),
            TimeLimit = QueryRequest.TimeLimitOf(configuration),
            Labels = configuration.Labels(),
        };
    }

    private static void RefuseOtherKinds(string[] kinds)
    {
        if (kinds.Length != 1)
        {
            throw new WarehouseException(
                "invalid", $"Job configuration must contain exactly one job-specific configuration object (e.g., query, load, " +
                    $"extract, copy), but there were {kinds.Length}: {string.Join(", ", kinds)}");
        }

        if (kinds[0] != "query")
        {
            throw new WarehouseException(
                "notImplemented", $"BigQuery runs {kinds[0]} jobs, the local warehouse does not; stream rows with tabledata.insertAll.");
        }
    }

    private static void SameProject(string project, string? named)
    {
        if (named is not null && named != project)
        {
            throw new WarehouseException(
                "invalid",
                $"Value '{named}' in content does not agree with value '{project}'. This can happen when a value set through a " +
                    $"parameter is inconsistent with a value set in the request.");
        }
    }
}
