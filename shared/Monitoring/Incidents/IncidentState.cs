namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Where a problem stands, and so who has to do something about it.</summary>
public enum IncidentState
{
    /// <summary>Seen, not yet sure: nobody is told until it lasts.</summary>
    Pending,

    /// <summary>It is there, and somebody has to act as its severity says.</summary>
    Open,

    /// <summary>Nobody can tell whether it is there: the monitors have been unable to look for too long.</summary>
    Blind,

    /// <summary>A repair is under way; the next look decides.</summary>
    Recovering,

    /// <summary>Somebody said that he acts. It stays quiet until the mark ends or it gets worse than he knew.</summary>
    Acknowledged,

    /// <summary>Somebody said that nobody has to act, for a reason and until a time.</summary>
    Silenced,

    /// <summary>A problem further up explains it: its message lists this one, and nobody is told twice.</summary>
    Inhibited,

    /// <summary>Over, as seen by asking again.</summary>
    Resolved,

    /// <summary>Never repaired within the time in which it is still asked about; the weekly report has it.</summary>
    Expired,
}
