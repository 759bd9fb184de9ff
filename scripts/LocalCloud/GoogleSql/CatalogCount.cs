namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>Counts what was registered and not yet unregistered: the one thing that a long run could leak.</summary>
internal sealed class CatalogCount
{
    private int value;

    public int Value => Volatile.Read(ref value);

    public void Add(int change) => Interlocked.Add(ref value, change);
}
