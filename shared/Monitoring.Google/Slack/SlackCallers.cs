using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Callers;

namespace NbaPipeline.Monitoring.Google.Slack;

/// <summary>
/// Who presses a button: Slack vouches for its user by its signature, and <c>Slack__Operators__U0123ABCD=ana@example.org</c> says who that is. He
/// may order where <c>Callers:Allowed</c> names him, as everywhere else.
/// </summary>
public sealed class SlackCallers(IConfiguration configuration, IOptions<CallerOptions> callers, TimeProvider time)
{
    private const string Secret = "SLACK_SIGNING_SECRET";

    /// <summary>Null: the request is signed by Slack.</summary>
    public CallerVerdict.Refused? WhyNotSigned(IHeaderDictionary headers, string body) => configuration.TextOf(Secret) is not { } secret
        ? new($"Nothing is taken from Slack here: {Secret} is not set.", IsKnown: true)
        : SlackSignature.Problem(secret, headers[SlackSignature.Header].FirstOrDefault(), headers[SlackSignature.TimeHeader].FirstOrDefault(), body, time.GetUtcNow()) is { } problem
            ? new(problem, IsKnown: false)
            : null;

    public CallerVerdict CallerOf(string user) => configuration.TextOf($"Slack:Operators:{user}") switch
    {
        null => new CallerVerdict.Refused($"Slack's user {user} may not order anything here: Slack:Operators does not say who that is.", IsKnown: true),
        var email when callers.Value.Allowed.Contains(email, StringComparer.OrdinalIgnoreCase) => new CallerVerdict.Allowed(new Caller(email)),
        var email => new CallerVerdict.Refused($"{email} may not order anything here: Callers:Allowed does not name it.", IsKnown: true),
    };
}
