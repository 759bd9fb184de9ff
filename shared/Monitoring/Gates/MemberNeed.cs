namespace NbaPipeline.Monitoring.Gates;

/// <summary>What the absence of a member means for its gate.</summary>
public enum MemberNeed
{
    /// <summary>Its absence is said, and changes nothing.</summary>
    Optional,

    /// <summary>It counts towards the number that is needed; what is missing beyond it makes the opening a degraded one.</summary>
    Counted,

    /// <summary>Without it the gate stays shut, however many others are there.</summary>
    Critical,
}
