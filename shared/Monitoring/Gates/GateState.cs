namespace NbaPipeline.Monitoring.Gates;

/// <summary>How far the decision about a date has come, and who may act on it next.</summary>
public enum GateState
{
    /// <summary>Not whole, not late: every message asks again.</summary>
    Waiting,

    /// <summary>Late and told; every message and the sweep ask again.</summary>
    Blocked,

    /// <summary>One instance has reserved the trigger and publishes it; until its claim ends nobody else may.</summary>
    Opening,

    /// <summary>Over: the trigger is confirmed, or in this mode there is none to give.</summary>
    Opened,

    /// <summary>Its last useful hour passed while it was blocked: told loudly, looked at now and then, never triggered by itself.</summary>
    GaveUp,

    /// <summary>Over without a trigger: no games, nobody waited any more, or it became whole too late.</summary>
    Lapsed,
}
