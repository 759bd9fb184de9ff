namespace NbaPipeline.Monitoring.Queries;

/// <summary>Where facts are asked for. Each query is labelled, capped in bytes, and entered in the run's cost ledger.</summary>
public interface IWarehouse
{
    /// <exception cref="WarehouseException">Could not look. Never an empty answer instead.</exception>
    Task<WarehouseAnswer> AskAsync(Query query, CancellationToken cancellationToken);

    /// <summary>
    /// Appends rows to a table of our own in one write. Each has a key, so that a write whose answer was lost can be made
    /// again: within about a minute the warehouse drops the repetition, after that whoever reads must.
    /// </summary>
    /// <exception cref="WarehouseException">Not written, or not surely written.</exception>
    Task AppendAsync(string table, IReadOnlyList<KeyedRow> rows, CancellationToken cancellationToken);
}
