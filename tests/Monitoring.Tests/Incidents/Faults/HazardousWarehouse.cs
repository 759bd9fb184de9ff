using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>A warehouse whose every write runs into the hazard.</summary>
internal sealed class HazardousWarehouse(FakeWarehouse inner, IHazard hazard) : IWarehouse
{
    public Task<WarehouseAnswer> AskAsync(Query query, CancellationToken cancellationToken) => inner.AskAsync(query, cancellationToken);

    public Task AppendAsync(string table, IReadOnlyList<KeyedRow> rows, CancellationToken cancellationToken) => hazard.PassAsync(async () =>
    {
        await inner.AppendAsync(table, rows, cancellationToken);
        return true;
    });
}
