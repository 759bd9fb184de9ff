namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// Which run of a phase is meant. What must be there differs by it: a rule for finished games, asked about tonight's, once blocked every
/// prediction of a day.
/// </summary>
public enum PhaseMode
{
    /// <summary>The games of the night before are over: everything about them must be there.</summary>
    Overnight,

    /// <summary>Today's games are still to come: only what is made for games to come can be there.</summary>
    SameDay,

    /// <summary>As same-day, an evening early; what is late comes again as same-day, so nothing is ever late here.</summary>
    Tomorrow,

    /// <summary>An older date, by hand or by repair: as overnight, whatever the clock says.</summary>
    Backfill,
}
