namespace NbaPipeline.Monitoring.Checks;

/// <summary>Where a game can be on its way from the schedule to the grades, in the order in which a date passes them.</summary>
public enum FunnelStage
{
    /// <summary>The schedule shows it, and nobody called it off.</summary>
    Scheduled,

    /// <summary>The players of a game to come are known: enough for features of the day, before any box score.</summary>
    Context,

    /// <summary>The feature store has the players: enough to predict.</summary>
    Features,

    /// <summary>Users can see predictions.</summary>
    Predictions,

    /// <summary>An active source has a box score in which somebody played.</summary>
    Raw,

    /// <summary>The players are summarised.</summary>
    Analytics,

    /// <summary>The night's precompute wrote the players' cache: rows of the date, which name no game.</summary>
    Cache,

    /// <summary>Predictions that the grading takes: fewer than all, and sometimes rightly none.</summary>
    Gradable,

    /// <summary>It is known whether the predictions were right.</summary>
    Grades,
}
