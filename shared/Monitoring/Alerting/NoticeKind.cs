namespace NbaPipeline.Monitoring.Alerting;

/// <summary>How a channel's readers come to see something.</summary>
public enum NoticeKind
{
    /// <summary>A new message: it calls somebody.</summary>
    Post,

    /// <summary>A change of a message that is there: it calls nobody.</summary>
    Edit,

    /// <summary>An answer in a message's thread: it calls those who follow it.</summary>
    Reply,

    /// <summary>An event for another program, which decides itself whom to call.</summary>
    Signal,
}
