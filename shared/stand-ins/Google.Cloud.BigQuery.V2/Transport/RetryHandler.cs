using System.Net;
using System.Text.Json;
using Google.Apis.Http;

namespace Google.Cloud.BigQuery.V2.Transport;

/// <summary>
/// Repeats a call after 502, or when every reason given is one that passes by itself; waits 1, 2, 4 … 32 s.
/// How often at most is the transport's number of tries, three.
/// </summary>
internal sealed class RetryHandler : IHttpUnsuccessfulResponseHandler
{
    internal static readonly RetryHandler Instance = new();

    private const double LongestWaitSeconds = 32;

    public async Task<bool> HandleResponseAsync(HandleUnsuccessfulResponseArgs args)
    {
        if (!args.SupportsRetry || !await PassesByItselfAsync(args.Response, args.CancellationToken))
        {
            return false;
        }
        var wait = TimeSpan.FromSeconds(Math.Min(LongestWaitSeconds, Math.Pow(2, args.CurrentFailedTry - 1)));
        await Task.Delay(wait, args.CancellationToken);
        return true;
    }

    private static async Task<bool> PassesByItselfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.BadGateway)
        {
            return true;
        }
        var reasons = Reasons(await response.Content.ReadAsStringAsync(cancellationToken));
        return reasons.Count > 0 && reasons.TrueForAll(reason => reason is "rateLimitExceeded" or "backendError");
    }

    private static List<string?> Reasons(string body)
    {
        try
        {
            using var error = JsonDocument.Parse(body);
            return [.. error.RootElement.GetProperty("error").GetProperty("errors").EnumerateArray().Select(Reason)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy on the way answers in HTML, or not at all.
            return [];
        }
    }

    private static string? Reason(JsonElement error) => error.TryGetProperty("reason", out var reason) ? reason.GetString() : null;
}
