using System.Net.Http.Headers;
using Google.Apis.Auth.OAuth2.Responses;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Google.Recovery;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>
/// Calls a function of ours as its schedule would, with <c>dry_run</c>: it asks and judges for real, and writes and sends nothing. Once, and without
/// a second try: who verifies a deployment wants to know how it answers, not whether it can be made to.
/// </summary>
public sealed class DryRuns(IHttpClientFactory clients, ServiceTokens tokens)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    public async Task<HealthAnswer> CallAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestRun);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/?dry_run=true"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.ForServiceAsync(address, patience.Token));
            using var client = clients.CreateClient(GoogleApi.ClientName);
            using var response = await client.SendAsync(request, patience.Token);
            return Read((int)response.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(HealthKind.Unhealthy, $"its dry run does not answer ({exception.GetType().Name})");
        }
        catch (Exception exception) when (exception is TokenResponseException or InvalidOperationException)
        {
            return new(HealthKind.NotAsked, $"no identity to show ({exception.GetType().Name})");
        }
    }

    private static HealthAnswer Read(int status) => status switch
    {
        200 => new(HealthKind.Healthy, "its dry run answered 200"),
        401 or 403 => new(HealthKind.NotAsked, $"we are not let in ({status})"),
        _ => new(HealthKind.Unhealthy, $"its dry run answered {status}"),
    };
}
