using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// Catalogs with rows, kept for the next query over the same slices: a few, of bounded size, and none with rows that a table has replaced.
/// </summary>
internal sealed class SliceCatalogs(GoogleSqlEngine engine)
{
    private const int Kept = 32;

    // In the engine's memory a row takes some ten times its bytes on the wire.
    private const long KeptBytes = 32 * 1024 * 1024;

    // Tags and lengths around a table's name and rows.
    private const int Framing = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<SliceCatalog>> catalogs = new(StringComparer.Ordinal);
    private readonly LinkedList<SliceCatalog> newestFirst = new();

    public int Count => catalogs.Count;

    public EngineCatalog For(IReadOnlyList<TableSlice> slices)
    {
        var key = string.Join('\n', slices.Select(slice => slice.Key));
        lock (gate)
        {
            if (catalogs.TryGetValue(key, out var known))
            {
                newestFirst.Remove(known);
                newestFirst.AddFirst(known);
                return known.Value.Catalog;
            }

            ForgetAll(catalog => !catalog.IsCurrentBeside(slices));
            var made = new SliceCatalog(key, slices, new EngineCatalog(() => RequestFor(slices)), SizeOf(slices));
            catalogs[key] = newestFirst.AddFirst(made);
            while (newestFirst.Count > Kept || (newestFirst.Count > 1 && newestFirst.Sum(catalog => (long)catalog.Bytes) > KeptBytes))
            {
                Forget(newestFirst.Last!);
            }

            return made.Catalog;
        }
    }

    public static RegisterCatalogRequest WithinLimit(RegisterCatalogRequest request) => request.CalculateSize() is var bytes
        && bytes <= EngineChannel.MessageLimit ? request : throw TooMuch(bytes, EngineChannel.MessageLimit);

    public static WarehouseException TooMuch(int bytes, int limit) => new(
        "resourcesExceeded",
        $"The query reads {bytes} bytes, and the local engine takes {limit} at a time; read fewer columns or fewer partitions.")
    {
        WhileRunning = true,
    };

    public void ForgetAll(Func<SliceCatalog, bool>? condemned = null)
    {
        lock (gate)
        {
            foreach (var catalog in newestFirst.Where(catalog => condemned?.Invoke(catalog) ?? true).ToList())
            {
                Forget(catalogs[catalog.Key]);
            }
        }
    }

    /// <summary>The bytes of the message that carries these rows.</summary>
    public int SizeOf(IReadOnlyList<TableSlice> slices) =>
        Shapes(slices).CalculateSize() + slices.Sum(slice => slice.SizeOf(_ => true) + slice.Table.Name.Length + Framing);

    private void Forget(LinkedListNode<SliceCatalog> catalog)
    {
        catalogs.Remove(catalog.Value.Key);
        newestFirst.Remove(catalog);
        engine.Forget(catalog.Value.Catalog);
    }

    private RegisterCatalogRequest RequestFor(IReadOnlyList<TableSlice> slices)
    {
        var request = Shapes(slices);
        foreach (var slice in slices)
        {
            request.TableContent[slice.Table.Name] = slice.Content();
        }

        return request;
    }

    private RegisterCatalogRequest Shapes(IReadOnlyList<TableSlice> slices) => new()
    {
        SimpleCatalog = TableShapes.CatalogOf(engine, slices.Select(slice => slice.Shape())),
        DescriptorPoolList = Dialect.Pools,
    };
}
