namespace NbaPipeline.Monitoring.Deployments;

/// <summary>A part of the cloud that could not be looked at: what is there is neither right nor wrong.</summary>
/// <param name="What">Such as <c>scheduler jobs in us-west2</c>.</param>
/// <param name="Reason">In words, with the other side's own reason.</param>
/// <param name="Cause">What is broken, as an incident's entity: who else asks the same API is blind for the same cause.</param>
public sealed record UnseenPlace(string What, string Reason, string Cause)
{
    public override string ToString() => $"{What}: {Reason}";
}
