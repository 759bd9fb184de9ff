using NbaPipeline.Monitoring.Callers;

namespace NbaPipeline.Tests.Support;

/// <summary>Takes a caller's word for who he is, and lets one do what he wants.</summary>
public sealed class NamedCallers(string allowed) : ICallerVerifier
{
    public Task<CallerVerdict> VerifyAsync(string? authorization, CancellationToken cancellationToken) => Task.FromResult<CallerVerdict>(authorization switch
    {
        null => new CallerVerdict.Refused("An order needs a caller.", IsKnown: false),
        _ when authorization == allowed => new CallerVerdict.Allowed(new Caller(allowed)),
        "nobody knows" => new CallerVerdict.Unknown("the keys could not be read"),
        _ => new CallerVerdict.Refused($"{authorization} may not order anything here.", IsKnown: true),
    });
}
