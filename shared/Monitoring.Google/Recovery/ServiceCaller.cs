using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Google.Apis.Auth.OAuth2.Responses;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Recovery;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace NbaPipeline.Monitoring.Google.Recovery;

/// <summary>
/// One call with its identity, and every way it can end as an answer. What failed for a passing reason is asked again within the call; what
/// may have arrived is not, for the work would be done twice.
/// </summary>
public sealed class ServiceCaller(IHttpClientFactory clients, ServiceTokens tokens, Pipelines pipelines)
{
    public async Task<ServiceAnswer> PostAsync(Uri service, string route, string json, CancellationToken cancellationToken)
    {
        try
        {
            return await pipelines.Services.ExecuteAsync(async token => await OnceAsync(service, route, json, token), cancellationToken);
        }
        catch (ServiceFailedException exception)
        {
            return exception.Answer;
        }
        catch (TimeoutRejectedException exception)
        {
            return new(ServiceAnswerKind.Unanswered, string.Create(
                CultureInfo.InvariantCulture, $"/{route}: no answer within {exception.Timeout.TotalSeconds:0.###} seconds; it may be at work"));
        }
        catch (BrokenCircuitException)
        {
            return new(ServiceAnswerKind.Unavailable, $"/{route}: not asked, because the last calls failed");
        }
    }

    private async Task<ServiceAnswer> OnceAsync(Uri service, string route, string json, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{service.ToString().TrimEnd('/')}/{route}"));
            request.Content = new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.ForServiceAsync(service, cancellationToken));
            using var client = clients.CreateClient(PipelineServices.ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var answer = AnswerReader.Read((int)response.StatusCode, body);
            return answer.Kind == ServiceAnswerKind.Unavailable ? throw new ServiceFailedException(answer) : answer;
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse)
        {
            return new(ServiceAnswerKind.Unanswered, $"/{route}: the connection broke ({exception.HttpRequestError}); it may be at work");
        }
        catch (Exception exception) when (exception is HttpRequestException or TokenResponseException or InvalidOperationException)
        {
            throw new ServiceFailedException(new(ServiceAnswerKind.Unavailable, $"/{route}: it cannot be reached ({exception.GetType().Name})"));
        }
    }
}
