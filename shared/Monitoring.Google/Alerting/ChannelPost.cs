using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using NbaPipeline.Monitoring.Alerting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// One body posted to a channel, and the two ways it can go wrong told apart: refused for good, or only now. 429 and
/// 5xx are asked again within the call, and so is whoever cannot be reached; whatever may have arrived is left to the next
/// run, so that a lost answer repeats one message at most.
/// </summary>
internal static class ChannelPost
{
    public const string ClientName = "channels";

    // All of these happen before the first byte of a message leaves.
    private static readonly HashSet<HttpRequestError> NothingLeft =
    [
        HttpRequestError.NameResolutionError,
        HttpRequestError.ConnectionError,
        HttpRequestError.SecureConnectionError,
        HttpRequestError.ProxyTunnelError,
    ];

    /// <param name="clients">Whose clients log no addresses and follow none.</param>
    /// <param name="pipeline">Time-out, retry by reason, breaker.</param>
    /// <param name="request">Where to, with what, and how to read the answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Delivery> SendAsync(
        IHttpClientFactory clients, ResiliencePipeline pipeline, ChannelRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await OnceAsync(clients, request, token), cancellationToken);
        }
        catch (ChannelRejectedException exception)
        {
            var problem = $"{request.Channel}: {request.Redacted(exception.Message)}";
            return exception switch
            {
                { IsGone: true } => Delivery.Gone(problem),
                { IsMisshapen: true } => Delivery.Misshapen(problem),
                _ => Delivery.Failed(problem),
            };
        }
        catch (TimeoutRejectedException exception)
        {
            return Delivery.Failed(string.Create(
                CultureInfo.InvariantCulture, $"{request.Channel}: no answer within {exception.Timeout.TotalSeconds:0.###} seconds; it may have arrived"));
        }
        catch (BrokenCircuitException)
        {
            return Delivery.Failed($"{request.Channel}: not asked, because the last attempts failed");
        }
    }

    private static async Task<Delivery> OnceAsync(IHttpClientFactory clients, ChannelRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var message = new HttpRequestMessage(HttpMethod.Post, request.Address);
            message.Content = request.Content?.Invoke() ?? new StringContent(request.Json, Encoding.UTF8, MediaTypeNames.Application.Json);
            message.Headers.Authorization = request.Bearer is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
            using var response = await client.SendAsync(message, cancellationToken);

            // As bytes: a text would be read by whatever character set the answer names, and some name none that exists.
            var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return Read(response, new ChannelAnswer((int)response.StatusCode, body, request.Quote(body)), request);
        }
        catch (HttpRequestException exception) when (NothingLeft.Contains(exception.HttpRequestError))
        {
            throw new ChannelRejectedException($"it cannot be reached ({exception.HttpRequestError})", isPermanent: false);
        }
        catch (HttpRequestException exception)
        {
            throw new ChannelRejectedException($"the connection broke ({exception.HttpRequestError}); it may have arrived", isPermanent: false)
            {
                MayHaveArrived = true,
            };
        }
    }

    private static Delivery Read(HttpResponseMessage response, ChannelAnswer answer, ChannelRequest request) => answer.Status switch
    {
        >= 200 and < 300 => request.Believe(answer),
        (int)HttpStatusCode.TooManyRequests => throw Passing(response, "it asked to slow down (429)"),
        (int)HttpStatusCode.RequestTimeout or >= 500 => throw Passing(response, $"it failed ({answer.Status})"),
        _ => throw new ChannelRejectedException($"it answered {answer}", isPermanent: true),
    };

    private static ChannelRejectedException Passing(HttpResponseMessage response, string what) =>
        new(what, isPermanent: false) { RetryAfter = WaitOf(response.Headers) };

    // A date is measured by the clock of whoever wrote it: ours may be another.
    private static TimeSpan? WaitOf(HttpResponseHeaders headers) =>
        (headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - headers.Date) is { } wait && wait > TimeSpan.Zero ? wait : null;
}
