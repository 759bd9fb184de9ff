namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a check could not look at, and why: neither healthy nor failed.</summary>
public sealed record BlindSpot(string What, Blindness Why)
{
    public override string ToString() => $"{What} could not be checked: {Why.Reason}";
}
