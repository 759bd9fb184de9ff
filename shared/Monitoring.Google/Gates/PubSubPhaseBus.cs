using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Google.Resilience;
using Polly;
using Polly.CircuitBreaker;

namespace NbaPipeline.Monitoring.Google.Gates;

/// <summary>
/// Triggers as Pub/Sub messages over REST, for a local cloud that speaks nothing else; one at a time: the caller learns that the bus has a message, or that it has not. Data only, no
/// attributes, as the pipeline's own messages are.
/// </summary>
public sealed class PubSubPhaseBus(IHttpClientFactory clients, IOptions<PubSubOptions> options, ServiceTokens tokens, Pipelines pipelines) : IPhaseBus
{
    private const string Scope = "https://www.googleapis.com/auth/pubsub";

    public async Task<string> PublishAsync(PhaseTrigger trigger, CancellationToken cancellationToken)
    {
        try
        {
            return await pipelines.Bus.ExecuteAsync(async token => await PublishOnceAsync(trigger, token), cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException)
        {
            throw new PhaseBusException($"{trigger.Topic}: not confirmed ({exception.GetType().Name})", MayHaveArrived(exception), exception);
        }
    }

    // A status is an answer, and a broken circuit never asked; a connection that could not be made carried nothing.
    private static bool MayHaveArrived(Exception exception) => exception switch
    {
        HttpRequestException { StatusCode: not null } => false,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => false,
        BrokenCircuitException => false,
        _ => true,
    };

    private async Task<string> PublishOnceAsync(PhaseTrigger trigger, CancellationToken cancellationToken)
    {
        var address = new Uri(options.Value.BaseUri, $"v1/projects/{options.Value.ProjectId}/topics/{trigger.Topic}:publish");
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.ForScopeAsync(address, Scope, cancellationToken));
        request.Content = JsonContent.Create(new { messages = new[] { new { data = Convert.ToBase64String(Encoding.UTF8.GetBytes(trigger.Json)) } } });
        using var client = clients.CreateClient(PipelineServices.ClientName);
        using var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return Id(await response.Content.ReadAsStringAsync(cancellationToken))
            ?? throw new HttpRequestException($"{trigger.Topic}: the bus confirmed no message.");
    }

    private static string? Id(string body)
    {
        try
        {
            return (string?)JsonNode.Parse(body)?["messageIds"]?[0];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
