namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>The numbers by which a slate is read. Facts of the game and of the season's record, not settings.</summary>
public static class SlateThresholds
{
    /// <summary>Hours from tip to expected end, overtime included: the season's late tips (22:30 ET) are over by 01:30 ET.</summary>
    public static readonly TimeSpan GameLength = TimeSpan.FromHours(3);

    /// <summary>Hours after the expected end from which a snapshot knows whether the game began; an earlier one may be stale.</summary>
    public static readonly TimeSpan SnapshotIsConclusive = TimeSpan.FromHours(3);

    /// <summary>Share of the games not known to be called off: the worst night of 2025-26 lost two of eight games (25 January).</summary>
    public static readonly double MostOfASlate = 0.5;

    /// <summary>Days before the asked dates in which a moved game is looked for: the earliest move of 2025-26 was 20 days (DAL@MEM of 1 April).</summary>
    public static readonly int MovedEarlier = 30;

    /// <summary>Days after the asked dates in which a moved game is looked for: the latest move of 2025-26 was 65 days (DAL@MIL of 25 January).</summary>
    public static readonly int MovedLater = 90;

    /// <summary>Days from the opening night in which history-based tables may be thin (2025-26: precompute began on day 15 to 27).</summary>
    public static readonly int BootstrapDays = 28;

    /// <summary>Days before a date in which its season's opening is looked for: from the opening night to the last final of 2025-26 are 250.</summary>
    public static readonly int LongerThanASeason = 300;

    /// <summary>Days without any game before a season or after it; longer is off-season.</summary>
    public static readonly int QuietDays = 30;
}
