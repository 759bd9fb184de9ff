namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What a statement does to a table: rows, as the table holds them, that become others or (null) go, and rows that come.</summary>
internal sealed record TableDelta(IReadOnlyDictionary<object?[], object?[]?> Touched, IReadOnlyList<object?[]> Inserted)
{
    public static readonly TableDelta Nothing = new(NoRows(), []);

    /// <summary>What comes into the table, be it new or changed.</summary>
    public IEnumerable<object?[]> Arriving => Touched.Values.OfType<object?[]>().Concat(Inserted);

    public bool IsEmpty => Touched.Count == 0 && Inserted.Count == 0;

    public static Dictionary<object?[], object?[]?> NoRows() => new(ReferenceEqualityComparer.Instance);

    public static TableDelta Inserting(IReadOnlyList<object?[]> rows) => Nothing with { Inserted = rows };

    public static TableDelta Deleting(IEnumerable<object?[]> rows)
    {
        var touched = NoRows();
        foreach (var row in rows)
        {
            touched[row] = null;
        }

        return Nothing with { Touched = touched };
    }

    /// <summary>BigQuery's counts: each kind of statement states those that it can have.</summary>
    public DmlCounts CountsOf(string type)
    {
        var updated = Touched.Values.Count(row => row is not null);
        var deleted = Touched.Count - updated;
        return type switch
        {
            Statements.Modification.Insert => new DmlCounts(Inserted.Count, null, null),
            Statements.Modification.Update => new DmlCounts(null, updated, null),
            Statements.Modification.Merge => new DmlCounts(Inserted.Count, updated, deleted),
            _ => new DmlCounts(null, null, deleted),
        };
    }
}
