namespace NbaPipeline.Monitoring.Locks;

/// <summary>How a lock stands, and so what a person may do about it.</summary>
public enum LockState
{
    /// <summary>Somebody works under it: nobody may take it from him.</summary>
    Held,

    /// <summary>Its time is over and it still names a holder: whoever comes next may take it, and a person may release it.</summary>
    Expired,

    /// <summary>It names no holder: nothing is to be done.</summary>
    Free,

    /// <summary>Not even whether it is held can be said: it is left alone.</summary>
    Unknown,
}
