using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>What an engineer wants to see of the warehouse: what was asked of it, and what is in it.</summary>
internal static class BigQueryPage
{
    private const int JobsShown = 200;

    public static string Of(JobList jobs, LocalWarehouse warehouse) => Page.Of(
        "BigQuery jobs",
        $"{JobsPage.Of(jobs.Asked.Take(JobsShown))}<h1>Tables</h1>{TablesPage.Of(warehouse.Tables.All, warehouse.Tables.Now)}",
        string.Empty);
}
