using Google.Apis.Auth;
using Google.Apis.Http;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Google.Resilience;
using Newtonsoft.Json;
using Polly;

namespace NbaPipeline.Monitoring.Google.Callers;

/// <summary>
/// Verifies a caller's OIDC token with Google's own library: signature, audience, issuer; its times by the function's clock. Whoever comes through
/// IAM sends the token in <c>X-Serverless-Authorization</c> too, because the platform cuts the signature out of the one that it checks.
/// </summary>
public sealed class GoogleCallerVerifier(IHttpMessageHandlerFactory handlers, IOptions<CallerOptions> options, Pipelines pipelines, TimeProvider time) : ICallerVerifier
{
    public const string ClientName = "caller-certificates";
    private const string Scheme = "Bearer ";
    private const string CutOut = ".SIGNATURE_REMOVED_BY_GOOGLE";

    // The library's own clock cannot be set, so its look at the times is opened wide and ours decides.
    private static readonly TimeSpan Anytime = TimeSpan.FromDays(365 * 50);

    public async Task<CallerVerdict> VerifyAsync(string? authorization, CancellationToken cancellationToken) => authorization switch
    {
        null => NoIdentity("An order needs a caller: send an identity token as 'Authorization: Bearer TOKEN'."),
        _ when !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authorization[Scheme.Length..].Trim().Length == 0 => NoIdentity("The Authorization header holds no bearer token."),
        _ when authorization.EndsWith(CutOut, StringComparison.Ordinal) => NoIdentity(
            "The platform has cut the signature out of this token: send it as X-Serverless-Authorization too, then Authorization arrives as it was sent."),
        _ when options.Value is { Audiences.Count: 0 } or { Allowed.Count: 0 } => new CallerVerdict.Refused(
            "Nobody may order anything here: Callers:Audiences and Callers:Allowed are not set.", IsKnown: true),
        _ => await OfTokenAsync(authorization[Scheme.Length..].Trim(), cancellationToken),
    };

    private async Task<CallerVerdict> OfTokenAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            return Judge(await pipelines.Certificates.ExecuteAsync(
                async stop => await JsonWebSignature.VerifySignedTokenAsync<IdentityPayload>(token, Verification(), stop), cancellationToken));
        }
        catch (Exception exception) when (exception is InvalidJwtException or FormatException or JsonException)
        {
            return NoIdentity($"The token is not valid ({exception.GetType().Name}): signature, audience or issuer are not those that count here.");
        }
        catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException or ArgumentException)
        {
            return new CallerVerdict.Unknown($"the keys that sign tokens could not be read ({exception.GetType().Name})");
        }
    }

    private CallerVerdict Judge(IdentityPayload payload)
    {
        var (now, tolerance) = (time.GetUtcNow().ToUnixTimeSeconds(), (long)options.Value.ClockTolerance.TotalSeconds);
        return payload switch
        {
            _ when !(now - tolerance < payload.ExpirationTimeSeconds) => NoIdentity("The token has run out; get a new one."),
            _ when !(now + tolerance >= payload.IssuedAtTimeSeconds) => NoIdentity("The token is not valid yet."),
            { Email: null or "" } or { EmailVerified: false } => NoIdentity("The token names no verified address."),
            { Email: var email } when options.Value.Allowed.Contains(email, StringComparer.OrdinalIgnoreCase) => new CallerVerdict.Allowed(new Caller(email)),
            { Email: var email } => new CallerVerdict.Refused($"{email} may not order anything here: Callers:Allowed does not name it.", IsKnown: true),
        };
    }

    private static CallerVerdict.Refused NoIdentity(string sentence) => new(sentence, IsKnown: false);

    private SignedTokenVerificationOptions Verification()
    {
        var verification = new SignedTokenVerificationOptions
        {
            CertificatesUrl = options.Value.Certificates.ToString(),
            IssuedAtClockTolerance = Anytime,
            ExpiryClockTolerance = Anytime,
            HttpClientFactory = new HttpClientFromMessageHandlerFactory(_ => new(handlers.CreateHandler(ClientName), performsAutomaticDecompression: false, handlesRedirect: false)),
        };
        verification.TrustedIssuers.Add(options.Value.Issuer);
        foreach (var audience in options.Value.Audiences)
        {
            verification.TrustedAudiences.Add(audience);
        }

        return verification;
    }
}
