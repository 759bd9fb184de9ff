namespace NbaPipeline.Monitoring.Incidents;

/// <summary>The incidents as one run knows them: read once, and newer after each change it makes.</summary>
public sealed class IncidentSnapshot(IncidentLog? log, IEnumerable<EntityIncidents> files)
{
    /// <summary>Nothing has been seen yet, and nothing will be written.</summary>
    public static IncidentSnapshot Empty => new(null, []);

    private readonly Dictionary<string, EntityIncidents> _files = files.ToDictionary(file => file.Key);

    public IReadOnlyDictionary<string, EntityIncidents> Files => _files;

    public IEnumerable<Incident> Incidents => _files.Values.SelectMany(file => file.Incidents);

    public IEnumerable<Incident> Open => Incidents.Where(incident => incident.IsOpen);

    /// <summary>What would be stored; for dry runs and for what has to be known before anything is written.</summary>
    public void Assume(EntityIncidents file) => _files[file.Key] = file;

    /// <summary>Whether anything was stored.</summary>
    public async Task<bool> ChangeAsync(string key, Func<EntityIncidents?, EntityIncidents?> transition, CancellationToken cancellationToken)
    {
        var writable = log ?? throw new InvalidOperationException("A rehearsal writes nothing.");
        var (isStored, newest) = await writable.ChangeAsync(key, transition, cancellationToken);
        if (newest is not null)
        {
            _files[key] = newest;
        }

        return isStored;
    }

    /// <summary>The same for one incident of the entity; what became of it, or null when nothing had to be stored.</summary>
    public async Task<Incident?> ChangeAsync(string key, string id, Func<Incident, Incident?> transition, CancellationToken cancellationToken) =>
        await ChangeAsync(key, file => file?.Incidents.FirstOrDefault(incident => incident.Id == id) is { } incident && transition(incident) is { } changed
            ? file.With(changed)
            : null, cancellationToken)
            ? _files[key].Incidents.First(incident => incident.Id == id)
            : null;
}
