namespace NbaPipeline.Monitoring.Deployments;

/// <summary>How the cloud differs from what is declared, and what that costs while nobody puts it right.</summary>
public enum DriftClass
{
    /// <summary>It is not there: what it does is done by nobody.</summary>
    Missing,

    /// <summary>It is there and declared nowhere: it acts, costs and answers, and nobody looks after it.</summary>
    Extra,

    /// <summary>It stands still though it is to run, or runs though it is to stand still.</summary>
    Paused,

    /// <summary>It starts, reads or pushes to something else.</summary>
    WrongTarget,

    /// <summary>It runs at other times, or in another zone.</summary>
    WrongSchedule,

    /// <summary>It is somebody else: with too many rights, or with none.</summary>
    WrongIdentity,

    /// <summary>The newest revision does not serve, or does not answer by its own name: an older one may be what runs.</summary>
    FailedRevision,

    /// <summary>It was due and no success of it is on record: it may never have worked.</summary>
    NeverSucceeded,
}
