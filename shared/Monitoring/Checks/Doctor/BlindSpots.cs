namespace NbaPipeline.Monitoring.Checks;

/// <summary>Collects what could not be asked, by the name under which it is needed.</summary>
internal sealed class BlindSpots
{
    private readonly Dictionary<string, BlindSpot> _byName = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, BlindSpot> ByName => _byName;

    /// <summary>The rows; none where they are not known, which is then on record here.</summary>
    public IReadOnlyList<T> Known<T>(string name, Evidence<IReadOnlyList<T>> evidence)
    {
        if (evidence is Evidence<IReadOnlyList<T>>.Known known)
        {
            return known.Value;
        }

        _byName[name] = new BlindSpot(name, ((Evidence<IReadOnlyList<T>>.Unknown)evidence).Why);
        return [];
    }
}
