using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Apis.Auth.OAuth2.Responses;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Google.Resilience;
using Polly;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>
/// One call to one of Google's own APIs, with our access token, repeated for reasons that pass. What goes wrong is said with the API's own
/// status word and the resource, never with an address or a token.
/// </summary>
public sealed class GoogleApi(IHttpClientFactory clients, ServiceTokens tokens, Pipelines pipelines)
{
    public const string ClientName = "control-plane";
    private const string Scope = "https://www.googleapis.com/auth/cloud-platform";

    public Task<JsonNode> GetAsync(Uri api, string resource, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, api, resource, cancellationToken);

    public Task<JsonNode> PostAsync(Uri api, string resource, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, api, resource, cancellationToken);

    /// <summary>Every page of a list, each as it came.</summary>
    /// <param name="api">The API's address.</param>
    /// <param name="resource">The list, with its query where it has one.</param>
    /// <param name="pageSize">As large as the API allows and our longest answer holds.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<JsonNode>> PagesAsync(Uri api, string resource, int pageSize, CancellationToken cancellationToken)
    {
        var (pages, first) = (new List<JsonNode>(), $"{resource}{(resource.Contains('?', StringComparison.Ordinal) ? '&' : '?')}pageSize={pageSize}");
        for (var next = first; next is not null;)
        {
            var page = await GetAsync(api, next, cancellationToken);
            pages.Add(page);
            next = page.Text("nextPageToken") is { Length: > 0 } token ? $"{first}&pageToken={Uri.EscapeDataString(token)}" : null;
        }

        return pages;
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, Uri api, string resource, CancellationToken cancellationToken)
    {
        var name = resource.Split('?')[0];
        try
        {
            return await pipelines.ControlPlane.ExecuteAsync(async token => await OnceAsync(method, api, resource, name, token), cancellationToken);
        }
        catch (ExecutionRejectedException exception)
        {
            throw new ControlPlaneException($"{name}: no answer in time", isPermanent: false, exception);
        }
    }

    private async Task<JsonNode> OnceAsync(HttpMethod method, Uri api, string resource, string name, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(api, resource));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.ForScopeAsync(api, Scope, cancellationToken));
            request.Content = method == HttpMethod.Post ? JsonContent.Create(new JsonObject()) : null;
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            var body = Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode && body is JsonObject ? body : throw Refusal(name, (int)response.StatusCode, body);
        }
        catch (Exception exception) when (exception is HttpRequestException or TokenResponseException or InvalidOperationException)
        {
            throw new ControlPlaneException($"{name}: it cannot be reached ({exception.GetType().Name})", isPermanent: false, exception);
        }
    }

    private static ControlPlaneException Refusal(string name, int status, JsonNode? body) => new(
        status < 300 ? $"{name}: the answer cannot be read" : $"{name}: answered {status} {body?["error"].Text("status")}".TrimEnd(),
        isPermanent: status is < 500 and not (408 or 429)) { IsAbsence = status == 404 };

    // A proxy in between may answer with a page.
    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
