using System.Net.Http.Headers;

namespace NbaPipeline.Monitoring.Google.Documents;

/// <summary>Google's emulator takes whoever says that he is its owner.</summary>
internal sealed class EmulatorTokenHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "owner");
        return base.SendAsync(request, cancellationToken);
    }
}
