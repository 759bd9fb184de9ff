namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>How much one table may be written, in BigQuery's numbers; tests set lower ones. A day ends at midnight Pacific time.</summary>
public sealed record WriteQuota
{
    public static readonly WriteQuota BigQuery = new();

    /// <summary>
    /// Load jobs, appends, overwrites and DML of one table. DML counts, but only the others are refused; insertAll does not count.
    /// </summary>
    public int TableOperationsPerDay { get; init; } = 1500;

    /// <summary>UPDATE, DELETE, MERGE and TRUNCATE that may wait for one table while another runs.</summary>
    public int WaitingDmlPerTable { get; init; } = 20;

    /// <summary>BigQuery has had no limit since 2020; one may be set to see what a caller does when DML is refused.</summary>
    public int? DmlStatementsPerDay { get; init; }

    internal WarehouseException TooManyOperations(string table) => new(
        "quotaExceeded",
        $"Quota exceeded: Your table {table} exceeded quota for imports or query appends per table: " +
        $"{TableOperationsPerDay} table operations per day");

    internal WarehouseException TooManyStatements(string table) => new(
        "quotaExceeded",
        $"Quota exceeded: Your table {table} exceeded quota for total number of dml jobs writing to a table: " +
        $"{DmlStatementsPerDay} DML statements per day")
        { WhileRunning = true };

    internal WarehouseException TooManyWaiting(string table) => new(
        "resourcesExceeded",
        $"Resources exceeded during query execution: Too many DML statements outstanding against table {table}, " +
        $"limit is {WaitingDmlPerTable}.")
        { WhileRunning = true };
}
