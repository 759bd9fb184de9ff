using System.Net.Http.Headers;
using Google.Apis.Auth.OAuth2;

namespace NbaPipeline.Monitoring.Google.Documents;

/// <summary>Puts the function's own identity on each request; tokens are kept and renewed by Google's library.</summary>
internal sealed class GoogleTokenHandler(string scope) : DelegatingHandler
{
    private ITokenAccess? _credential;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Two first requests at once make two credentials; either will do.
        _credential ??= (await GoogleCredential.GetApplicationDefaultAsync(cancellationToken)).CreateScoped(scope);
        var token = await _credential.GetAccessTokenForRequestAsync(cancellationToken: cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}
