namespace NbaPipeline.Monitoring.Gates;

/// <summary>One question to a gate, and since when somebody has been waiting for its answer.</summary>
public sealed record GateAsk(GateKey Key, DateTimeOffset Since)
{
    public DateOnly GameDate => Key.GameDate;
}
