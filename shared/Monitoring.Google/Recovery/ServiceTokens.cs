using System.Collections.Concurrent;
using Google.Apis.Auth.OAuth2;

namespace NbaPipeline.Monitoring.Google.Recovery;

/// <summary>
/// The function's own identity: a token for each service it calls, made out to that service, and access tokens for Google's. Google's library
/// keeps and renews them. On this machine nobody checks, so what goes there is no secret.
/// </summary>
public sealed class ServiceTokens
{
    private const string Local = "local-only-this-token-is-no-secret-and-is-longer-than-fifty-letters";
    private readonly ConcurrentDictionary<string, ITokenAccess> _ofGoogle = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<OidcToken>> _ofServices = new(StringComparer.Ordinal);

    /// <param name="service">The base address, which is the audience too.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<string> ForServiceAsync(Uri service, CancellationToken cancellationToken) =>
        service.IsLoopback ? Task.FromResult(Local) : ForAudienceAsync(service.GetLeftPart(UriPartial.Authority), cancellationToken);

    /// <param name="audience">For whom it is made out, to the letter: a function's address has a path where several share a host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<string> ForAudienceAsync(string audience, CancellationToken cancellationToken)
    {
        try
        {
            var token = await _ofServices.GetOrAdd(audience, CreateAsync).WaitAsync(cancellationToken);
            return await token.GetAccessTokenAsync(cancellationToken);
        }
        catch
        {
            // A failure is not kept: the next call may find its credentials.
            _ofServices.TryRemove(audience, out _);
            throw;
        }
    }

    public async Task<string> ForScopeAsync(Uri address, string scope, CancellationToken cancellationToken)
    {
        if (address.IsLoopback)
        {
            return Local;
        }

        // Two first calls at once make two credentials; either will do.
        var credential = _ofGoogle.TryGetValue(scope, out var known)
            ? known
            : _ofGoogle.GetOrAdd(scope, (await GoogleCredential.GetApplicationDefaultAsync(cancellationToken)).CreateScoped(scope));
        return await credential.GetAccessTokenForRequestAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Shared by all who wait for it, so no single one of them may cancel it.</summary>
    private static async Task<OidcToken> CreateAsync(string audience)
    {
        var credential = await GoogleCredential.GetApplicationDefaultAsync(CancellationToken.None);
        return await credential.GetOidcTokenAsync(OidcTokenOptions.FromTargetAudience(audience), CancellationToken.None);
    }
}
