namespace NbaPipeline.Monitoring.Alerting;

/// <summary>Which moment of a problem a message tells.</summary>
public enum AlertKind
{
    /// <summary>The problem is new.</summary>
    Open,

    /// <summary>It reached another game date, and the channel cannot show that by an edit.</summary>
    Spread,

    /// <summary>It became worse: what was fine to read tomorrow must be read now.</summary>
    Rise,

    /// <summary>Something a reader should find when he looks; nothing he has to be called for.</summary>
    Edit,

    /// <summary>It is over.</summary>
    Resolve,

    /// <summary>It was said to be over, and is back.</summary>
    Return,

    /// <summary>Nobody repaired it, and it is no longer asked about.</summary>
    Expire,
}
