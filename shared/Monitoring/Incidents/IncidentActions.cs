using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// What people and repairs say about an incident. Each word has an author, a reason and, where it keeps others quiet, an
/// end; channels learn of it with the next sweep.
/// </summary>
public sealed class IncidentActions(IncidentLog log, IncidentThresholds thresholds, TimeProvider time)
{
    /// <exception cref="ArgumentException">No author, no reason, or an end that is not ahead.</exception>
    /// <returns>The incident as it stands now; null when it is not open.</returns>
    public Task<Incident?> MarkAsync(string id, MarkKind kind, string author, string reason, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var now = time.GetUtcNow();
        return until > now
            ? ChangeAsync(id, Marked, author, cancellationToken)
            : throw new ArgumentException("A mark ends in the future.", nameof(until));

        Incident Marked(Incident incident) => incident with { Mark = new OperatorMark(kind, author, reason, now, until, incident.Severity) };
    }

    /// <summary>Takes back whatever mark there is.</summary>
    public Task<Incident?> UnmarkAsync(string id, string author, CancellationToken cancellationToken) =>
        ChangeAsync(id, incident => incident with { Mark = null }, author, cancellationToken);

    /// <summary>What a repair did: tried, proven, failed, harmful. A proof does not close the incident; the next look does.</summary>
    public Task<Incident?> NoteAsync(string id, RecoveryStep step, string words, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            incident => incident with { Recovery = [.. incident.Recovery, new RecoveryNote(time.GetUtcNow(), step, words)] },
            actor,
            cancellationToken);

    private async Task<Incident?> ChangeAsync(string id, Func<Incident, Incident> change, string actor, CancellationToken cancellationToken)
    {
        var (_, file) = await log.ChangeAsync(
            KeyOf(id),
            file => file is null ? null : IncidentMachine.Change(file, Changed, actor, thresholds, time.GetUtcNow()),
            cancellationToken);
        return file?.Incidents.FirstOrDefault(incident => incident.Id == id && incident.IsOpen);

        Incident Changed(Incident incident) => incident.Id == id && incident.IsOpen ? change(incident) : incident;
    }

    // phase2/bdl/2026-01-12#3 stands in the document of phase2/bdl.
    private static string KeyOf(string id) => id.Split('/') is [var phase, var entity, ..]
        ? $"{phase}/{entity}"
        : throw new ArgumentException($"'{id}' is no incident's id such as phase2/bdl/2026-01-12#3.", nameof(id));
}
