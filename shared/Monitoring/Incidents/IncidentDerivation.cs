using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What follows from an incident's parts and marks: its state, its severity, whether it flaps, whether it is over. Pure.</summary>
internal static class IncidentDerivation
{
    public static Incident Of(Incident draft, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var active = draft.ActiveParts.ToList();
        var severity = SeverityOf(draft, active);
        var returns = Recent(draft.Returns, now - thresholds.ReopenWithin);
        var derived = draft with
        {
            Parts = Kept(draft.Parts, active.Count, thresholds, now),
            Severity = severity,
            Worst = severity > draft.Worst ? severity : draft.Worst,
            Mark = active.Count > 0 && draft.Mark?.Covers(severity, now) == true ? draft.Mark : null,
            Returns = returns,
            IsFlapping = active.Count > 0 && returns.Count >= thresholds.FlappingAfter,
            ClosedAt = active.Count > 0 ? null : draft.ClosedAt ?? now,
        };
        return derived with { State = StateOf(derived, active) };
    }

    /// <summary>Whether time alone would change anything about it.</summary>
    public static bool HasAged(Incident incident, IncidentThresholds thresholds, DateTimeOffset now) =>
        incident.Mark?.Until <= now
        || (incident.Returns.Count > 0 && incident.Returns[0] <= now - thresholds.ReopenWithin)
        || (incident.IsOpen && incident.Parts.Any(part => part.ClosedAt + thresholds.KeepClosedFor < now));

    private static IncidentState StateOf(Incident incident, List<IncidentPart> active) => incident switch
    {
        _ when active.Count == 0 => LastOf(incident).IsExpired ? IncidentState.Expired : IncidentState.Resolved,
        { IsConfirmed: false } => IncidentState.Pending,
        { Mark.Kind: MarkKind.Acknowledged } => IncidentState.Acknowledged,
        { Mark: not null } => IncidentState.Silenced,
        _ when active.TrueForAll(part => part.ExplainedBy is not null) => IncidentState.Inhibited,
        { Recovery: [.., { Step: RecoveryStep.Tried }] } => IncidentState.Recovering,
        _ when active.TrueForAll(part => part.Finding.IsBlind) => IncidentState.Blind,
        _ => IncidentState.Open,
    };

    private static IncidentPart LastOf(Incident incident) => incident.Parts.OrderByDescending(part => part.ClosedAt).First();

    // What another incident tells does not make this one louder; what this one tells for others does.
    private static Severity SeverityOf(Incident draft, List<IncidentPart> active)
    {
        if (active.Count == 0)
        {
            return draft.Severity;
        }

        var own = active.Exists(part => part.ExplainedBy is null) ? active.Where(part => part.ExplainedBy is null) : active;
        return own.Select(part => part.Finding.Severity).Concat(draft.Affected.Select(affected => affected.Severity)).Max();
    }

    private static IReadOnlyList<DateTimeOffset> Recent(IReadOnlyList<DateTimeOffset> returns, DateTimeOffset from) =>
        returns.Any(at => at <= from) ? [.. returns.Where(at => at > from)] : returns;

    // A problem that goes on for weeks does not carry every date it ever had.
    private static IReadOnlyList<IncidentPart> Kept(IReadOnlyList<IncidentPart> parts, int active, IncidentThresholds thresholds, DateTimeOffset now)
    {
        return active > 0 && parts.Any(IsGone) ? [.. parts.Where(part => !IsGone(part))] : parts;

        bool IsGone(IncidentPart part) => part.ClosedAt + thresholds.KeepClosedFor < now;
    }
}
