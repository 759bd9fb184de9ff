namespace NbaPipeline.Monitoring.Operations;

/// <summary>How far an order came.</summary>
public enum AuditState
{
    /// <summary>Written before the first change. Where it stays so, the instance vanished: look at what the order was about.</summary>
    Begun,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>Not carried out; the outcome says why, and nothing was changed.</summary>
    Refused,
}
