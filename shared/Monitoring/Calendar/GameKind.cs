namespace NbaPipeline.Monitoring.Calendar;

/// <summary>What a game counts for, read from the first three digits of its NBA id.</summary>
public enum GameKind
{
    /// <summary>Pre-season, All-Star or unknown: nothing downstream waits for it.</summary>
    NotCounting,

    RegularSeason,

    CupFinal,

    PlayIn,

    Playoffs,
}
