using System.Net;
using System.Net.Mime;
using System.Text;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using Polly;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// Posts to Slack's incoming webhooks and believes only the body <c>ok</c>. 429 and 5xx are tried again; anything else
/// is told at once, without the address.
/// </summary>
public sealed class SlackNotifier(IHttpClientFactory clients, SlackOptions options, Pipelines pipelines) : INotifier
{
    public const string ClientName = "slack";

    private const int LongestQuote = 100;

    public string Preview(AlertMessage message) => BlockKit.Format(message).ToJsonString();

    public string ChannelOf(AlertMessage message) => SlackOptions.ChannelOf(message.Severity);

    public async Task<Delivery> SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        if (options.WebhookOf(message.Severity) is not { } webhook)
        {
            return Delivery.Failed($"No webhook is set for {message.Severity}: {string.Join(" or ", SlackOptions.NamesOf(message.Severity))}.");
        }

        try
        {
            await pipelines.Slack.ExecuteAsync(async token => await PostAsync(webhook, Preview(message), token), cancellationToken);
            return Delivery.Done;
        }
        catch (Exception exception) when (exception is SlackRejectedException or ExecutionRejectedException)
        {
            return Delivery.Failed($"{ChannelOf(message)}: {exception.Message}");
        }
    }

    private async Task PostAsync(Uri webhook, string json, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var content = new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json);
            using var response = await client.PostAsync(webhook, content, cancellationToken);
            Believe(response, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException exception)
        {
            throw new SlackRejectedException($"Slack cannot be reached ({exception.HttpRequestError})", isPermanent: false);
        }
    }

    private static void Believe(HttpResponseMessage response, string body)
    {
        if (response.IsSuccessStatusCode && body.Trim() == "ok")
        {
            return;
        }

        var said = body.Trim() is { Length: > LongestQuote } longBody ? longBody[..LongestQuote] : body.Trim();
        throw response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new SlackRejectedException("Slack asked to slow down (429)", false, response.Headers.RetryAfter?.Delta),
            >= HttpStatusCode.InternalServerError => new SlackRejectedException($"Slack failed ({(int)response.StatusCode})", isPermanent: false),
            _ => new SlackRejectedException($"Slack answered {(int)response.StatusCode} \"{said}\" instead of \"ok\"", isPermanent: true),
        };
    }
}
