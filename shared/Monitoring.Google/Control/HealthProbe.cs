using System.Net.Http.Headers;
using Google.Apis.Auth.OAuth2.Responses;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Recovery;
using Polly;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>
/// <c>GET /health</c> with a token made out to whom we ask. Without an identity to show nothing is sent; a refusal says something about us
/// and nothing about the target.
/// </summary>
public sealed class HealthProbe(IHttpClientFactory clients, ServiceTokens tokens, Pipelines pipelines)
{
    private const int LongestWords = 120;

    public async Task<HealthAnswer> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            var token = await tokens.ForServiceAsync(address, cancellationToken);
            return await pipelines.Health.ExecuteAsync(async attempt => await OnceAsync(address, token, attempt), cancellationToken);
        }
        catch (ProbeFailedException exception)
        {
            return exception.Answer;
        }
        catch (ExecutionRejectedException)
        {
            return new(HealthKind.Unhealthy, "no answer in time");
        }
        catch (Exception exception) when (exception is TokenResponseException or InvalidOperationException or HttpRequestException)
        {
            return new(HealthKind.NotAsked, $"no identity to show ({exception.GetType().Name})");
        }
    }

    private async Task<HealthAnswer> OnceAsync(Uri address, string token, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/health"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var client = clients.CreateClient(GoogleApi.ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            var answer = Read((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            return answer.Kind is HealthKind.Unhealthy ? throw new ProbeFailedException(answer) : answer;
        }
        catch (HttpRequestException exception)
        {
            throw new ProbeFailedException(new(HealthKind.Unhealthy, $"it cannot be reached ({exception.HttpRequestError})"));
        }
    }

    private static HealthAnswer Read(int status, string body) => status switch
    {
        >= 200 and < 300 => NameIn(body) is { } name
            ? new(HealthKind.Healthy, $"answered {status} as {name}") { Service = name }
            : new(HealthKind.Healthy, $"answered {status} without a name"),
        401 or 403 => new(HealthKind.NotAsked, $"we are not let in ({status})"),
        404 => new(HealthKind.Missing, "answered 404"),
        _ => new(HealthKind.Unhealthy, $"answered {status}"),
    };

    private static string? NameIn(string body) =>
        AnswerFacts.Read(body).GetValueOrDefault("service") is { Length: > 0 and <= LongestWords } name ? name : null;
}
