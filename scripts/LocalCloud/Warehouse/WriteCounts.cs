namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>How often each table has been written today, as Pacific time has it; refuses what goes beyond the quota.</summary>
internal sealed class WriteCounts(WriteQuota quota, TimeProvider time)
{
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Operations, int Statements)> counts = new(StringComparer.Ordinal);
    private DateOnly today;

    public void CountOperation(string table)
    {
        lock (gate)
        {
            var (operations, statements) = Today(table);
            counts[table] = operations < quota.TableOperationsPerDay ? (operations + 1, statements) : throw quota.TooManyOperations(table);
        }
    }

    public void CountStatement(string table)
    {
        lock (gate)
        {
            var (operations, statements) = Today(table);
            var isAllowed = statements < (quota.DmlStatementsPerDay ?? int.MaxValue);
            counts[table] = isAllowed ? (operations + 1, statements + 1) : throw quota.TooManyStatements(table);
        }
    }

    private (int Operations, int Statements) Today(string table)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Pacific).DateTime);
        if (day != today)
        {
            counts.Clear();
            today = day;
        }

        return counts.GetValueOrDefault(table);
    }
}
