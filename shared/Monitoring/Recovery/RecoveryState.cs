namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Where the repair of one output stands.</summary>
public enum RecoveryState
{
    /// <summary>The last attempt did not help; the next may be made.</summary>
    Idle,

    /// <summary>Asked for, or about to be: whoever finds it so asks the tables, and never the service again.</summary>
    Trying,

    /// <summary>Asked again: it is whole.</summary>
    Recovered,

    /// <summary>Nothing more is tried until its input changes.</summary>
    Failed,

    /// <summary>A repair left less than there was. Nothing more is tried on its date.</summary>
    Harmful,
}
