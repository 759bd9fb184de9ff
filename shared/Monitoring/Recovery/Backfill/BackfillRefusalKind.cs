namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What kind of mistake, or of bad luck, a refusal is.</summary>
public enum BackfillRefusalKind
{
    /// <summary>Nobody vouches for the caller.</summary>
    NoIdentity,

    /// <summary>The caller is known and may not.</summary>
    NotAllowed,

    /// <summary>Whether the caller may could not be found out.</summary>
    IdentityUnknown,

    /// <summary>The world moved: another plan would be carried out than the one that was seen.</summary>
    PlanMoved,

    /// <summary>Another repair is at work.</summary>
    Busy,

    /// <summary>There is no backfill of this name.</summary>
    NotFound,
}
