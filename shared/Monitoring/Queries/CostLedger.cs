namespace NbaPipeline.Monitoring.Queries;

/// <summary>What one run's queries cost, by the jobs' own statistics. One ledger a run.</summary>
public sealed class CostLedger
{
    private readonly Lock _gate = new();
    private readonly List<QueryCost> _entries = [];

    public IReadOnlyList<QueryCost> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public void Add(QueryCost cost)
    {
        lock (_gate)
        {
            _entries.Add(cost);
        }
    }
}
