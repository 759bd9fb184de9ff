using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using NbaPipeline.Monitoring.Alerting;
using Polly;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// One JSON body posted to a channel, and the two ways it can go wrong told apart: refused for good, or only now. 429 and
/// 5xx are asked again within the call, and so is whoever cannot be reached; whatever may have arrived is left to the next
/// run, so that a lost answer repeats one message at most.
/// </summary>
internal static class ChannelPost
{
    public const string ClientName = "channels";

    private const int LongestQuote = 100;

    /// <param name="clients">Whose clients log no addresses.</param>
    /// <param name="pipeline">Time-out, retry by reason, breaker.</param>
    /// <param name="request">Where to, with what.</param>
    /// <param name="believe">Reads the answer of a success; throws <see cref="ChannelRejectedException"/> where it is none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Delivery> SendAsync(
        IHttpClientFactory clients, ResiliencePipeline pipeline, ChannelRequest request, Func<string, Delivery> believe, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await OnceAsync(clients, request, believe, token), cancellationToken);
        }
        catch (ChannelRejectedException exception)
        {
            var problem = request.Redacted($"{request.Channel}: {exception.Message}");
            return exception.IsGone ? Delivery.Gone(problem) : Delivery.Failed(problem);
        }
        catch (ExecutionRejectedException exception)
        {
            return Delivery.Failed($"{request.Channel}: {exception.Message}");
        }
    }

    private static async Task<Delivery> OnceAsync(
        IHttpClientFactory clients, ChannelRequest request, Func<string, Delivery> believe, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var message = new HttpRequestMessage(HttpMethod.Post, request.Address);
            message.Content = new StringContent(request.Json, Encoding.UTF8, MediaTypeNames.Application.Json);
            message.Headers.Authorization = request.Bearer is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
            using var response = await client.SendAsync(message, cancellationToken);
            return Read(response, await response.Content.ReadAsStringAsync(cancellationToken), believe);
        }
        catch (HttpRequestException exception)
        {
            throw new ChannelRejectedException($"it cannot be reached ({exception.HttpRequestError})", isPermanent: false)
            {
                MayHaveArrived = exception.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError),
            };
        }
    }

    private static Delivery Read(HttpResponseMessage response, string body, Func<string, Delivery> believe) => (int)response.StatusCode switch
    {
        >= 200 and < 300 => believe(body),
        (int)HttpStatusCode.TooManyRequests => throw new ChannelRejectedException("it asked to slow down (429)", isPermanent: false) { RetryAfter = response.Headers.RetryAfter?.Delta },
        (int)HttpStatusCode.RequestTimeout or >= 500 => throw new ChannelRejectedException($"it failed ({(int)response.StatusCode})", isPermanent: false),
        var status => throw new ChannelRejectedException($"it answered {status} \"{Quote(body)}\"", isPermanent: true),
    };

    public static string Quote(string body) => body.Trim() is { Length: > LongestQuote } text ? text[..LongestQuote] : body.Trim();
}
