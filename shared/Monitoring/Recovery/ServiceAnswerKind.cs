namespace NbaPipeline.Monitoring.Recovery;

/// <summary>How an answer of a pipeline service is to be read.</summary>
public enum ServiceAnswerKind
{
    /// <summary>Work was taken on, or says it is done: look again later, the answer itself proves nothing.</summary>
    Accepted,

    /// <summary>The source has nothing for this date.</summary>
    NoData,

    /// <summary>Somebody else is at it, or it is there already: start nothing, look again later.</summary>
    Busy,

    /// <summary>What it builds on is not there: repair that first.</summary>
    NotReady,

    /// <summary>4xx: asking again cannot help.</summary>
    Refused,

    /// <summary>It was asked and gave no answer in time: it may be at work, so it is not asked again at once.</summary>
    Unanswered,

    /// <summary>5xx, or it could not be reached: asking again may help.</summary>
    Unavailable,
}
