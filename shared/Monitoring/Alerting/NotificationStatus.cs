namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What became of a notification in this run.</summary>
public enum NotificationStatus
{
    /// <summary>The channel confirmed it.</summary>
    Sent,

    /// <summary>Kept and owed: the run answers 5xx and the next one tries again.</summary>
    Undelivered,

    /// <summary>A dry run: nothing was sent or written.</summary>
    WouldSend,
}
