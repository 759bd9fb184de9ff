using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Identity;
using NbaPipeline.Monitoring.Google.Recovery;

namespace NbaPipeline.Ops.Verbs;

/// <summary>
/// The deployed function, or the one of a local cloud. An order carries the caller's identity token twice: the platform checks one and cuts its
/// signature out, the function verifies the other.
/// </summary>
internal sealed class BackfillClient(Uri place) : IDisposable
{
    /// <summary>For people whose credentials make no token by themselves: <c>gcloud auth print-identity-token</c>.</summary>
    public const string TokenVariable = "IDENTITY_TOKEN";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>In a local cloud no scheduler calls what carries repairs on.</summary>
    public bool IsLocal => place.IsLoopback;

    private Uri Function => IsLocal ? new(place, "functions/backfill") : place;

    public Task<BackfillAnswer> SendAsync(BackfillWish wish, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, Function, JsonSerializer.Serialize(wish, Options), isSigned: wish.Plan is not null || !IsLocal, cancellationToken);

    public Task<BackfillAnswer> ProgressAsync(string backfill, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Get, new Uri($"{Function}?progress={Uri.EscapeDataString(backfill)}"), null, isSigned: !IsLocal, cancellationToken);

    public Task<BackfillAnswer> StepAsync(CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, new(place, "functions/recovery-step"), null, isSigned: false, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<BackfillAnswer> AskAsync(HttpMethod method, Uri address, string? json, bool isSigned, CancellationToken cancellationToken)
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
            throw new OpsException($"Nobody answers at {place} ({exception.HttpRequestError}): start scripts/run, or name the function's address with --at.");
        }
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        if (!IsLocal)
        {
            return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : await OfAccountAsync(cancellationToken);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(place, IdentityEndpoints.TokenPath($"{Function}")));
        request.Headers.Add("Metadata-Flavor", "Google");
        using var response = await _http.SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private async Task<string> OfAccountAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await new ServiceTokens().ForAudienceAsync(place.AbsoluteUri.TrimEnd('/'), cancellationToken);
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
