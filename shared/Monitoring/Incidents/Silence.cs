using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// A silence set before anything happened: a maintenance window. It matches by phase, entity and game dates; what is left
/// null matches all.
/// </summary>
public sealed record Silence(string Id, string Author, string Reason, DateTimeOffset At, DateTimeOffset Until, Severity UpTo)
{
    public Phase? Phase { get; init; }

    public string? Entity { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool Matches(Fingerprint fingerprint, DateTimeOffset now) =>
        now < Until && (Phase is null || Phase == fingerprint.Phase) && (Entity is null || Entity == fingerprint.Entity)
        && !(fingerprint.GameDate < From) && !(fingerprint.GameDate > To);

    public OperatorMark Mark => new(MarkKind.Silenced, Author, Reason, At, Until, UpTo);
}
