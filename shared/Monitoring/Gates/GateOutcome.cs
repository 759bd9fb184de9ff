namespace NbaPipeline.Monitoring.Gates;

/// <summary>What a gate says, and what that obliges its keeper to.</summary>
public enum GateOutcome
{
    /// <summary>No counting game on the date: nothing waits.</summary>
    NoGames,

    /// <summary>Not whole, and not late either: ask again.</summary>
    NotDue,

    /// <summary>Everything is there: trigger, once.</summary>
    Open,

    /// <summary>Enough is there, or somebody takes the blame: trigger, once, and say what is missing down the line.</summary>
    Degraded,

    /// <summary>Too little is there, and it is late: tell once, ask again, trigger nothing.</summary>
    Blocked,

    /// <summary>Could not look where it mattered: decide nothing, tell the sender to send again.</summary>
    Unknown,
}
