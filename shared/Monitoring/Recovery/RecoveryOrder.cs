namespace NbaPipeline.Monitoring.Recovery;

/// <summary>A person's word that an output is made again. Whoever carries repairs on carries it out, within the same limits.</summary>
/// <param name="Backfill">Of which backfill it is a part.</param>
/// <param name="By">Whom the caller's token named.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Until">After that it is over, made or not.</param>
public sealed record RecoveryOrder(string Backfill, string By, string Reason, DateTimeOffset At, DateTimeOffset Until)
{
    /// <summary>Made again although it may be whole; then only newer rows prove it.</summary>
    public bool Again { get; init; }
}
