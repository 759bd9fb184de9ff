using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NbaPipeline.LocalCloud.Identity;
using NbaPipeline.Monitoring.Google.Recovery;

namespace NbaPipeline.Ops.Verbs;

/// <summary>
/// Calls a function in somebody's name. His identity token goes twice: the platform checks one and cuts its signature out, the function
/// verifies the other.
/// </summary>
internal sealed class FunctionClient(Uri function) : IDisposable
{
    /// <summary>For people whose credentials make no token by themselves: <c>gcloud auth print-identity-token</c>.</summary>
    public const string TokenVariable = "IDENTITY_TOKEN";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>In a local cloud no scheduler calls anybody, and no platform asks who comes.</summary>
    public bool IsLocal => function.IsLoopback;

    /// <summary>Another function of the same place.</summary>
    public FunctionClient Beside(string name) => new(new Uri(function, name));

    /// <param name="order">Becomes the body; nobody has to vouch for what orders nothing.</param>
    /// <param name="isSigned">Whether the function itself asks who comes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<FunctionAnswer> PostAsync(object? order, bool isSigned, CancellationToken cancellationToken) => AskAsync(
        HttpMethod.Post, function, order is null ? null : JsonSerializer.Serialize(order, order.GetType(), Options), isSigned || !IsLocal, cancellationToken);

    public Task<FunctionAnswer> GetAsync(string query, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Get, new Uri($"{function}{query}"), null, !IsLocal, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<FunctionAnswer> AskAsync(HttpMethod method, Uri address, string? json, bool isSigned, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json);
            if (isSigned)
            {
                var token = await TokenAsync(cancellationToken);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                request.Headers.Add("X-Serverless-Authorization", $"Bearer {token}");
            }

            using var response = await _http.SendAsync(request, cancellationToken);
            return new(response.StatusCode, BodyOf(await response.Content.ReadAsStringAsync(cancellationToken)));
        }
        catch (HttpRequestException exception)
        {
            throw new OpsException($"Nobody answers at {function} ({exception.HttpRequestError}): start scripts/run, or say --at.");
        }
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        if (!IsLocal)
        {
            return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : await OfAccountAsync(cancellationToken);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(function, $"/{IdentityEndpoints.TokenPath($"{function}")}"));
        request.Headers.Add("Metadata-Flavor", "Google");
        using var response = await _http.SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private async Task<string> OfAccountAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await new ServiceTokens().ForAudienceAsync(function.AbsoluteUri.TrimEnd('/'), cancellationToken);
        }
        catch (InvalidOperationException)
        {
            throw new OpsException($"No credentials here make an identity token; set {TokenVariable} to what 'gcloud auth print-identity-token' prints.");
        }
    }

    private static JsonNode BodyOf(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return new JsonObject();
        }
    }
}
