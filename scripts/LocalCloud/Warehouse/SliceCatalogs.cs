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

    public async Task<EngineCatalog> ForAsync(IReadOnlyList<TableSlice> slices, CancellationToken cancellationToken)
    {
        var key = string.Join('\n', slices.Select(slice => slice.Key));
        var (catalog, evicted) = Remember(key, slices);
        if (evicted is not null)
        {
            await engine.ForgetAsync(evicted, cancellationToken);
        }

        return catalog;
    }

    private (EngineCatalog Catalog, EngineCatalog? Evicted) Remember(string key, IReadOnlyList<TableSlice> slices)
    {
        lock (gate)
        {
            if (catalogs.TryGetValue(key, out var known))
            {
                return (known, null);
            }

            var catalog = catalogs[key] = new EngineCatalog(RequestFor(slices));
            oldestFirst.Enqueue(key);
            return (catalog, oldestFirst.Count > Kept && catalogs.Remove(oldestFirst.Dequeue(), out var oldest) ? oldest : null);
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

        return request;
    }
}
