using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;
using Google.Apis.Json;
using Google.Apis.Services;
using Google.Cloud.BigQuery.V2.Transport;
using Newtonsoft.Json;

namespace Google.Cloud.BigQuery.V2;

/// <summary>Makes a client. There is no emulator variable: a fake is reached by <see cref="BaseUri"/> and a made-up access token.</summary>
public sealed class BigQueryClientBuilder
{
    private static readonly string[] s_scopes = ["https://www.googleapis.com/auth/cloud-platform"];

    // One for all clients: what it learns of a type, it learns once.
    private static readonly NewtonsoftJsonSerializer s_serializer = new(CellsAsText());

    public string? ProjectId { get; set; }

    public string? DefaultLocation { get; set; }

    /// <summary>With the path and a slash at the end: http://host:port/bigquery/v2/</summary>
    public string? BaseUri { get; set; }

    public string? ApplicationName { get; set; }

    /// <summary>Application default credentials unless set.</summary>
    public GoogleCredential? GoogleCredential { get; set; }

    public IHttpClientFactory? HttpClientFactory { get; set; }

    public BigQueryClient Build() => Build(GoogleCredential ?? GoogleCredential.GetApplicationDefault());

    public async Task<BigQueryClient> BuildAsync(CancellationToken cancellationToken = default) =>
        Build(GoogleCredential ?? await GoogleCredential.GetApplicationDefaultAsync(cancellationToken));

    private BigQueryClientImpl Build(GoogleCredential credential)
    {
        var projectId = ProjectId ?? throw new InvalidOperationException("The project ID must be set before building a client.");
        var service = new BigqueryService(new BaseClientService.Initializer
        {
            BaseUri = BaseUri,
            ApplicationName = ApplicationName ?? "google-cloud-dotnet-stand-in",
            HttpClientFactory = HttpClientFactory,
            HttpClientInitializer = credential.CreateScoped(s_scopes),
            Serializer = s_serializer,
        });
        return new BigQueryClientImpl(projectId, service, DefaultLocation);
    }

    /// <summary>Cells are text that may look like a date; they must stay text until their column's type is known.</summary>
    private static JsonSerializerSettings CellsAsText()
    {
        var settings = NewtonsoftJsonSerializer.CreateDefaultSettings();
        settings.DateParseHandling = DateParseHandling.None;
        return settings;
    }
}
