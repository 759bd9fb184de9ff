using System.Collections.Immutable;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>The tables as they are now. Every change replaces a table by its successor, one change at a time.</summary>
internal sealed class TableStore(GoogleSqlEngine engine, TimeProvider time, WriteQuota quota)
{
    private readonly Lock gate = new();
    private ImmutableDictionary<string, LocalTable> tables = ImmutableDictionary.Create<string, LocalTable>(StringComparer.Ordinal);
    private TableShapes? shapes;

    public IReadOnlyCollection<LocalTable> All => [.. tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal)];

    public WriteCounts Writes { get; } = new(quota, time);

    public DateTimeOffset Now => time.GetUtcNow();

    public LocalTable? Find(string name) => tables.GetValueOrDefault(name);

    public LocalTable Get(string name) => Find(name) ?? throw Refusals.OfTable(name);

    /// <summary>The tables' shapes and the tables, of one and the same moment.</summary>
    public (TableShapes Shapes, ImmutableDictionary<string, LocalTable> Tables) Snapshot()
    {
        lock (gate)
        {
            return (shapes ??= new TableShapes(engine, [.. tables.Values]), tables);
        }
    }

    public void Create(TableSchema schema)
    {
        lock (gate)
        {
            tables = tables.SetItem(schema.Name, new LocalTable(schema, Now) { Version = Find(schema.Name)?.Version + 1 ?? 0 });
            Forget();
        }
    }

    /// <summary>Creates the table unless there is one of that name.</summary>
    public bool TryCreate(TableSchema schema)
    {
        lock (gate)
        {
            if (Find(schema.Name) is not null)
            {
                return false;
            }

            Create(schema);
            return true;
        }
    }

    public void Drop(string name)
    {
        lock (gate)
        {
            tables = tables.Remove(name);
            Forget();
        }
    }

    public void Load(string name, IEnumerable<IReadOnlyDictionary<string, object?>> rows, bool streamed)
    {
        var table = Get(name);
        object?[][] taken = [.. rows.Select(row => RowIntake.Take(table, row))];
        if (!streamed)
        {
            Writes.CountOperation(name);
        }

        Change(name, current => current.With(taken, Now, streamed));
    }

    public void Delete(string name, Func<IReadOnlyDictionary<string, object?>, bool> condemned)
    {
        Writes.CountStatement(name);
        Change(name, table => table.Without(row => condemned(table.Named(row)), Now));
    }

    public void Truncate(string name)
    {
        Writes.CountStatement(name);
        Change(name, table => table.Emptied(Now));
    }

    /// <summary>Makes a statement's changes all at once, if what it saw is still the table of that name.</summary>
    public void Apply(LocalTable seen, TableDelta delta) =>
        Change(seen.Name, now => ReferenceEquals(now.Schema, seen.Schema) ? now.With(delta, Now) : throw Refusals.Overtaken(seen.Name));

    /// <summary>Lets the engine forget the tables' shapes; they are told again when they are needed again.</summary>
    public void Forget()
    {
        if (shapes is not null)
        {
            engine.Forget(shapes.Catalog);
            shapes = null;
        }
    }

    private void Change(string name, Func<LocalTable, LocalTable> change)
    {
        lock (gate)
        {
            tables = tables.SetItem(name, change(Get(name)));
        }
    }
}
