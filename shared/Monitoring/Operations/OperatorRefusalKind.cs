namespace NbaPipeline.Monitoring.Operations;

/// <summary>Why an order was not carried out.</summary>
public enum OperatorRefusalKind
{
    /// <summary>Nobody vouches for the caller.</summary>
    NoIdentity,

    /// <summary>The caller is known, and may not.</summary>
    NotAllowed,

    /// <summary>Whether he may could not be found out.</summary>
    IdentityUnknown,

    /// <summary>The order needs a reason, and has none worth reading.</summary>
    ReasonMissing,

    /// <summary>What it is about is not there, or no longer open.</summary>
    NotFound,

    /// <summary>Somebody else was faster, or it is not as it was seen.</summary>
    Changed,
}
