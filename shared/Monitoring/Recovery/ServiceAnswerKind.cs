namespace NbaPipeline.Monitoring.Recovery;

/// <summary>How an answer of a pipeline service is to be read.</summary>
public enum ServiceAnswerKind
{
    /// <summary>Work was taken on, or says it is done: look again later, the answer itself proves nothing.</summary>
    Accepted,

    /// <summary>The source has nothing for this date.</summary>
    NoData,

    /// <summary>4xx: asking again cannot help.</summary>
    Refused,

    /// <summary>5xx or no answer: asking again may help.</summary>
    Unavailable,
}
