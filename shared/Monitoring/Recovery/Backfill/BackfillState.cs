namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What a plan makes of one output, or why it makes nothing.</summary>
public enum BackfillState
{
    /// <summary>Made again.</summary>
    Created,

    /// <summary>Made again once what it builds on is good.</summary>
    Follows,

    /// <summary>Nothing is missing.</summary>
    AlreadyComplete,

    /// <summary>The date has no counting game.</summary>
    NoGames,

    /// <summary>Its games were not played on this date: rows for them would be invented.</summary>
    CalledOff,

    /// <summary>A healthy pipeline has nothing here either.</summary>
    NotExpected,

    /// <summary>It need not be there yet.</summary>
    NotDue,

    /// <summary>An attempt or an order is under way.</summary>
    InFlight,

    /// <summary>Rows too young to be replaced stand in the way.</summary>
    BufferBusy,

    /// <summary>More than half of the date's games conflict: each load makes it worse.</summary>
    BreakerOpen,

    /// <summary>What it builds on is not good, and not made here.</summary>
    RootMissing,

    /// <summary>A run is under way or near, games are not over, or it runs too often.</summary>
    Held,

    /// <summary>No attempt is left.</summary>
    AttemptsUsedUp,

    /// <summary>Refused or given up; missing_and_failed tries it again while attempts are left.</summary>
    GivenUp,

    /// <summary>A repair did harm to it, or to what it builds on.</summary>
    Harmed,

    /// <summary>What was deployed last does not serve: the old version would do the old thing again.</summary>
    OldVersion,

    /// <summary>This kind of repair is switched off.</summary>
    SwitchedOff,

    /// <summary>The pipeline is halted, or nobody knows whether it is.</summary>
    Halted,

    /// <summary>Another repair held the lease when it was to be ordered.</summary>
    LeaseHeld,

    /// <summary>It could not be asked.</summary>
    Unknown,
}
