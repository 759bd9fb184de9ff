namespace NbaPipeline.Monitoring.Queries;

/// <summary>Whether a table changed since it was last asked. Looking costs nothing, asking does.</summary>
public interface ITableVersions
{
    /// <returns>A mark that differs as soon as rows come or go, buffered ones included.</returns>
    /// <exception cref="WarehouseException">Could not look, or there is no such table.</exception>
    Task<string> VersionOfAsync(string table, CancellationToken cancellationToken);
}
