using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// What an incident further up has to know of one further down: that it explains it, or no longer does.
/// </summary>
/// <param name="Child">The problem further down.</param>
/// <param name="Root">The one that explains it now; null: none does, or it is gone.</param>
/// <param name="Affected">How the root lists it.</param>
internal sealed record Consequence(Fingerprint Child, Fingerprint? Root, Affected? Affected)
{
    /// <param name="seen">What a run saw.</param>
    /// <param name="file">Its entity as it stands after that.</param>
    public static IEnumerable<Consequence> Of(Observation seen, EntityIncidents? file) =>
    [
        .. seen.Findings.Select(finding => seen.Explained.TryGetValue(finding.GameDate, out var root)
            ? new Consequence(finding.Fingerprint, root, Listed(finding, seen.Function, file))
            : new Consequence(finding.Fingerprint, null, null)),
        .. seen.Healthy.Where(date => !IsSeenByOthers(file, date)).Select(date => new Consequence(new Fingerprint(seen.Phase, seen.Entity, date), null, null)),
    ];

    /// <summary>An incident lists it now, or has to begin to.</summary>
    public bool Concerns(EntityIncidents file) => file.Incidents.Any(incident => IsRoot(incident) || Lists(incident));

    public Incident ApplyTo(Incident incident) => (IsRoot(incident), Lists(incident)) switch
    {
        (true, true) when incident.Affected.Contains(Affected!) => incident,
        (true, true) => incident with { Affected = [.. incident.Affected.Select(one => one.Fingerprint == Child ? Affected! : one)] },
        (true, false) => incident with { Affected = [.. incident.Affected, Affected!] },
        (false, true) => incident with { Affected = [.. incident.Affected.Where(one => one.Fingerprint != Child)] },
        _ => incident,
    };

    // Several checks may see it: the worst of what they say stands in the list, whichever looked last.
    private static Affected Listed(Finding finding, string function, EntityIncidents? file)
    {
        var worst = file?.Incidents.SelectMany(incident => incident.ActiveParts).FirstOrDefault(part => part.GameDate == finding.GameDate)?.Worst;
        var said = worst?.Finding ?? finding;
        return new Affected(finding.Fingerprint, said.Severity, said.Subject, worst?.Function ?? function);
    }

    // Healthy to one check and not to another is not repaired.
    private static bool IsSeenByOthers(EntityIncidents? file, DateOnly date) => file?.Incidents.Any(incident => incident.ActiveParts
        .Any(part => part.GameDate == date && part.Sightings.Any(sighting => sighting.Falling is not { To: null }))) is true;

    private bool IsRoot(Incident incident) =>
        Root is { } root && incident.IsOpen && incident.ActiveParts.Any(part => part.Finding.Fingerprint == root);

    private bool Lists(Incident incident) => incident.IsOpen && incident.Affected.Any(one => one.Fingerprint == Child);
}
