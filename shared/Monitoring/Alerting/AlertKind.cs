namespace NbaPipeline.Monitoring.Alerting;

/// <summary>Which moment of a problem a message tells.</summary>
public enum AlertKind
{
    /// <summary>The problem is new.</summary>
    Open,

    /// <summary>It became worse: what was fine to read tomorrow must be read now.</summary>
    Rise,

    /// <summary>It is over.</summary>
    Resolve,
}
