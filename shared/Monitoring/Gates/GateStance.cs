namespace NbaPipeline.Monitoring.Gates;

/// <summary>Whether a gate only says what it decides, or starts the next phase too.</summary>
public enum GateStance
{
    /// <summary>Decides, tells, publishes nothing: the phases are started by their own jobs.</summary>
    Observe,

    /// <summary>Publishes the trigger; the jobs that it replaces are paused.</summary>
    Enforce,
}
