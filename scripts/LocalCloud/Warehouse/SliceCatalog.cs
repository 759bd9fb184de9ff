using NbaPipeline.LocalCloud.GoogleSql;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Slices that the engine has been told of, or will be when they are first used.</summary>
internal sealed record SliceCatalog(string Key, IReadOnlyList<TableSlice> Slices, EngineCatalog Catalog, int Bytes)
{
    /// <summary>False when a later state of one of its tables is among the slices and has other rows in their place: nobody will ask for these again.</summary>
    public bool IsCurrentBeside(IReadOnlyList<TableSlice> others) => !Slices.Any(mine => others.Any(
        other => other.Table.Name == mine.Table.Name && other.Table.Version > mine.Table.Version && !mine.IsCurrentIn(other.Table)));
}
