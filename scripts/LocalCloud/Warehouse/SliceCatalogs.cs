using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Catalogs with rows, kept for the next query over the same slices. A changed table has other slices, and the oldest go first.</summary>
internal sealed class SliceCatalogs(GoogleSqlEngine engine)
{
    private const int Kept = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<string, EngineCatalog> catalogs = new(StringComparer.Ordinal);
    private readonly Queue<string> oldestFirst = new();

    public EngineCatalog For(IReadOnlyList<TableSlice> slices)
    {
        var key = string.Join('\n', slices.Select(slice => slice.Key));
        lock (gate)
        {
            if (catalogs.TryGetValue(key, out var known))
            {
                return known;
            }

            var catalog = catalogs[key] = new EngineCatalog(RequestFor(slices));
            oldestFirst.Enqueue(key);
            ForgetAllBut(Kept);
            return catalog;
        }
    }

    public static RegisterCatalogRequest WithinLimit(RegisterCatalogRequest request) =>
        request.CalculateSize() <= EngineChannel.MessageLimit ? request : throw TooMuch(request.CalculateSize());

    public void ForgetAll()
    {
        lock (gate)
        {
            ForgetAllBut(0);
        }
    }

    private void ForgetAllBut(int kept)
    {
        while (oldestFirst.Count > kept)
        {
            if (catalogs.Remove(oldestFirst.Dequeue(), out var oldest))
            {
                engine.Forget(oldest);
            }
        }
    }

    private RegisterCatalogRequest RequestFor(IReadOnlyList<TableSlice> slices)
    {
        var request = new RegisterCatalogRequest
        {
            SimpleCatalog = TableShapes.CatalogOf(engine, slices.Select(slice => slice.Shape())),
            DescriptorPoolList = Dialect.Pools,
        };
        foreach (var slice in slices)
        {
            request.TableContent[slice.Table.Name] = slice.Content();
        }

        return WithinLimit(request);
    }

    private static WarehouseException TooMuch(int bytes) => new(
        "resourcesExceeded",
        $"The query reads {bytes} bytes, and the local engine takes {EngineChannel.MessageLimit} at a time; read fewer columns or fewer partitions.") { WhileRunning = true };
}
