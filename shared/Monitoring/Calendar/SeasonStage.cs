namespace NbaPipeline.Monitoring.Calendar;

/// <summary>Which part of a season a date lies in: how much history a table can hold, and what an empty day means.</summary>
public enum SeasonStage
{
    /// <summary>No counting game has been played yet, and the first is near.</summary>
    PreSeason,

    /// <summary>The first weeks: history-based tables may be thin or empty.</summary>
    Bootstrap,

    Regular,

    /// <summary>Days without games inside the season (Thanksgiving, Christmas Eve, All-Star).</summary>
    Break,

    PlayIn,

    Playoffs,

    /// <summary>The last game is long played and the next season's is not in sight.</summary>
    OffSeason,
}
