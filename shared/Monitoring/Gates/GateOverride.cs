namespace NbaPipeline.Monitoring.Gates;

/// <summary>Somebody's word that a gate shall open without what it needs: who, why, and until when. Nobody overrides for good.</summary>
public sealed record GateOverride(GateKey Key, string Author, string Reason, DateTimeOffset At, DateTimeOffset Until)
{
    public bool IsActiveAt(DateTimeOffset now) => now >= At && now < Until;
}
