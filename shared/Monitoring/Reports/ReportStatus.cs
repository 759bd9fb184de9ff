namespace NbaPipeline.Monitoring.Reports;

/// <summary>What became of a report in this run.</summary>
public enum ReportStatus
{
    /// <summary>The channel confirmed all of it.</summary>
    Sent,

    /// <summary>An earlier run sent it: nothing was asked and nothing sent.</summary>
    AlreadySent,

    /// <summary>Another instance is sending it.</summary>
    SentByAnother,

    /// <summary>A dry run, or a look into the past: this is what it would say.</summary>
    WouldSend,

    /// <summary>Kept and owed: the run answers 5xx and the next one goes on where this one stopped.</summary>
    Undelivered,

    /// <summary>What it needs most could not be looked at, and there is time: nothing was sent, and the run answers 5xx.</summary>
    Waiting,
}
