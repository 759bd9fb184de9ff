using System.Collections.Concurrent;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Google.Warehouse;

/// <summary>
/// The rows of answers by the table in which BigQuery keeps them. An answer from its cache is read from the first one's table, so rows that we
/// have are not fetched again: most runs of a tight schedule see what the run before saw.
/// </summary>
public sealed class AnswerMemory
{
    // What the few questions of one function need; an instance that lives long begins anew.
    private const int Kept = 32;

    private readonly ConcurrentDictionary<string, WarehouseAnswer> _answers = new(StringComparer.Ordinal);

    public WarehouseAnswer? Find(string? table) => table is null ? null : _answers.GetValueOrDefault(table);

    public WarehouseAnswer Keep(string? table, WarehouseAnswer answer)
    {
        if (table is null)
        {
            return answer;
        }

        if (_answers.Count >= Kept)
        {
            _answers.Clear();
        }

        return _answers[table] = answer;
    }
}
