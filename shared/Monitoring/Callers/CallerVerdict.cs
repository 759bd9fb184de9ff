namespace NbaPipeline.Monitoring.Callers;

/// <summary>Whether somebody may order what changes something.</summary>
public abstract record CallerVerdict
{
    private CallerVerdict()
    {
    }

    public sealed record Allowed(Caller Caller) : CallerVerdict;

    /// <param name="Sentence">What is wrong; it holds nothing of the token.</param>
    /// <param name="IsKnown">Somebody is vouched for, but may not; false: nobody is.</param>
    public sealed record Refused(string Sentence, bool IsKnown) : CallerVerdict;

    /// <summary>Whether the token is good could not be found out; not knowing is not allowing.</summary>
    public sealed record Unknown(string Reason) : CallerVerdict;
}
