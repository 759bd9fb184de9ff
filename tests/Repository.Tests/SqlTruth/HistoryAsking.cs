using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Incidents;
using QueryParameter = NbaPipeline.Monitoring.Queries.QueryParameter;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>Puts the questions about the history to the engine, for the week from 15 to 21 January unless a test says otherwise.</summary>
internal static class HistoryAsking
{
    public static DateOnly From { get; } = new(2026, 1, 15);

    public static DateOnly To { get; } = new(2026, 1, 21);

    public static LocalWarehouse Holding(params IEnumerable<HistoryRows> incidents)
    {
        var warehouse = SqlEngine.Warehouse();
        warehouse.Load(IncidentHistory.Table, incidents.SelectMany(incident => incident.All));
        return warehouse;
    }

    public static Task<IReadOnlyList<T>> AskHistoryAsync<T>(this LocalWarehouse warehouse, string query, DateOnly? from = null, DateOnly? to = null) =>
        warehouse.AskAsync<T>(Shipped.Query(query).With(QueryParameter.Date("from", from ?? From), QueryParameter.Date("to", to ?? To)));
}
