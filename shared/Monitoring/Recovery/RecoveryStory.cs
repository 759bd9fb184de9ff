using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Tells each incident what was done about it, so that its message says who is at work and what fixed it.</summary>
public sealed class RecoveryStory(IncidentLog log, IncidentActions actions, FunctionIdentity identity)
{
    public async Task<IReadOnlyList<Incident>> OpenAsync(CancellationToken cancellationToken) => [.. (await log.ReadAsync(cancellationToken)).Open];

    /// <summary>Whether others than the repairs themselves say that something is wrong with it.</summary>
    public static bool IsTold(IReadOnlyList<Incident> incidents, RecoveryKey key) =>
        incidents.Any(incident => incident.IsConfirmed && incident.ActiveParts.Any(part =>
            key.IsAbout(part.Finding.Fingerprint) && part.Sightings.Any(sighting => sighting.Check != RecoveryFindings.CheckName)));

    public async Task TellAsync(IReadOnlyList<RecoveryKey> keys, RecoveryStep step, string words, CancellationToken cancellationToken)
    {
        var concerned = (await OpenAsync(cancellationToken)).Where(incident => incident.ActiveParts.Any(part => keys.Any(key => key.IsAbout(part.Finding.Fingerprint))));
        foreach (var incident in concerned)
        {
            await actions.NoteAsync(incident.Id, step, words, identity.Name, cancellationToken);
        }
    }
}
