using System.Text.Json;
using Google.Apis.Auth.OAuth2;
using Google.Cloud.BigQuery.V2;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.BigQuery;

/// <summary>Clients of a fake, and the answers it needs.</summary>
internal static class Warehouse
{
    internal const string Done =
        """
        {"jobReference":{"projectId":"p","jobId":"j","location":"us-west2"},"status":{"state":"DONE"},
         "statistics":{"totalBytesProcessed":"5000000","query":{"totalBytesBilled":"10485760","totalBytesProcessed":"5000000","cacheHit":false}}}
        """;

    internal const string Running = """{"jobComplete":false,"jobReference":{"projectId":"p","jobId":"j","location":"us-west2"}}""";

    internal static BigQueryClient Of(FakeApi api) => new BigQueryClientBuilder
    {
        ProjectId = "p",
        DefaultLocation = "us-west2",
        BaseUri = new Uri(api.Address, "bigquery/v2/").ToString(),
        GoogleCredential = GoogleCredential.FromAccessToken("token"),
    }.Build();

    internal static string Page(string fields, string row, string? nextPage = null) =>
        $$"""
        {"jobComplete":true,"jobReference":{"projectId":"p","jobId":"j","location":"us-west2"},"totalRows":"2",
         "pageToken":{{(nextPage is null ? "null" : $"\"{nextPage}\"")}},"schema":{"fields":[{{fields}}]},"rows":[{"f":[{{row}}]}]}
        """;

    internal static string Error(int code, params string[] reasons)
    {
        var errors = reasons.Select(reason => new { reason, message = $"because {reason}", location = "here" });
        return JsonSerializer.Serialize(new { error = new { code, message = "no", errors } });
    }
}
