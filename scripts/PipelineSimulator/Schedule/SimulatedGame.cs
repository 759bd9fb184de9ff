namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// A game of the simulated world: the slot it was planned for, the one it is played in, and when the change becomes known.
/// </summary>
public sealed record SimulatedGame(ScheduledGame Facts, GameSlot Planned, GameSlot? Played, DateTimeOffset? AnnouncedAt)
{
    private static readonly TimeSpan Regulation = new(2, 30, 0);
    private static readonly TimeSpan Overtime = TimeSpan.FromMinutes(8);

    /// <summary>Monitors may expect rows from this long after the tip.</summary>
    public static TimeSpan ExpectedLength { get; } = TimeSpan.FromHours(3);

    public string GameId => Facts.GameId;
    public string Away => Facts.Away;
    public string Home => Facts.Home;

    /// <summary>It keeps a row on its old date for good: Final, without scores.</summary>
    public bool IsCalledOff => AnnouncedAt is not null && Played?.GameDate != Planned.GameDate;

    public DateTimeOffset? EndsAt => Played?.TipUtc + Regulation + (Overtime * (Facts.Periods - 4));

    public DateTimeOffset? ExpectedEnd => Played?.TipUtc + ExpectedLength;

    public GameSlot? SlotAt(DateTimeOffset now) => now < AnnouncedAt ? Planned : Played;
}
