using System.Collections.Concurrent;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The datasets. The warehouse knows only tables, so those without one are kept here.</summary>
internal sealed class DatasetList(LocalWarehouse warehouse)
{
    private readonly ConcurrentDictionary<string, Dataset> made = new(StringComparer.Ordinal);

    public IEnumerable<Dataset> All => warehouse.Tables.All.Select(table => table.Schema.Dataset)
        .Union(made.Keys, StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(Find)
        .OfType<Dataset>();

    public Dataset Get(string project, string name) =>
        Find(name) ?? throw new WarehouseException("notFound", $"Not found: Dataset {project}:{name}");

    public LocalTable[] TablesOf(string project, string dataset)
    {
        _ = Get(project, dataset);
        return [.. warehouse.Tables.All.Where(table => table.Schema.Dataset == dataset)];
    }

    public Dataset Insert(string project, Dataset dataset) => Find(dataset.Name) is null && made.TryAdd(dataset.Name, dataset)
        ? dataset
        : throw new WarehouseException("duplicate", $"Already Exists: Dataset {project}:{dataset.Name}");

    public Dataset Patch(string project, string name, RequestObject body)
    {
        var old = Get(project, name);
        return made[name] = old with { Notes = old.Notes.Patched(body), ModifiedAt = warehouse.Tables.Now };
    }

    public void Delete(string project, string name, bool deleteContents)
    {
        var tables = TablesOf(project, name);
        if (tables.Length > 0 && !deleteContents)
        {
            throw new WarehouseException("resourceInUse", $"Dataset {project}:{name} is still in use");
        }

        foreach (var table in tables)
        {
            warehouse.Tables.Drop(table.Name);
        }

        made.TryRemove(name, out _);
    }

    // A table that was there before anyone asked for its dataset has brought the dataset with it.
    private Dataset? Find(string name) => made.TryGetValue(name, out var dataset)
        ? dataset
        : warehouse.Tables.All.FirstOrDefault(table => table.Schema.Dataset == name) is { } table
            ? new Dataset(name, table.CreatedAt, QueryJob.DefaultLocation, ResourceNotes.None)
            : null;
}
