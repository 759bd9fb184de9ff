using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Tests.Support;

/// <summary>
/// A warehouse that answers by a query's name, and any query for game sightings, joined or alone, with the sightings of
/// the witnesses its SQL names. A question nobody prepared an answer for fails the test.
/// </summary>
public sealed class FakeWarehouse : IWarehouse
{
    private readonly Dictionary<string, Func<Query, IEnumerable<object>>> _answers = [];
    private readonly Dictionary<string, WarehouseException> _failures = [];
    private readonly List<GameSighting> _sightings = [];

    public List<Query> Asked { get; } = [];

    public List<(string Table, IReadOnlyList<KeyedRow> Rows)> Appended { get; } = [];

    /// <summary>Why appending fails; null while it works.</summary>
    public WarehouseException? AppendFailure { get; set; }

    /// <summary>What happens to the rest of the world once rows have been appended.</summary>
    public Action? WhenAppended { get; set; }

    public FakeWarehouse See(params IEnumerable<GameSighting> sightings)
    {
        _sightings.AddRange(sightings);
        return this;
    }

    public void Forget() => _sightings.Clear();

    public void Answer(string query, params IEnumerable<object> records) => _answers[query] = _ => records;

    public void Answer(string query, Func<Query, IEnumerable<object>> records) => _answers[query] = records;

    /// <summary>Fails every query of this name, or that reads this table; for good, or passing.</summary>
    public void Fail(string queryOrTable, string reason = "notFound", bool isPermanent = true) =>
        _failures[queryOrTable] = new WarehouseException(reason, $"{queryOrTable} failed.", isPermanent);

    public void Heal() => _failures.Clear();

    public Task<WarehouseAnswer> AskAsync(Query query, CancellationToken cancellationToken)
    {
        Asked.Add(query);
        return FailureOf(query) is { } failure
            ? Task.FromException<WarehouseAnswer>(failure)
            : Task.FromResult(new WarehouseAnswer([.. RecordsFor(query).Select(record => record as WarehouseRow ?? Some.Row(record))]));
    }

    public Task AppendAsync(string table, IReadOnlyList<KeyedRow> rows, CancellationToken cancellationToken)
    {
        if (AppendFailure is { } failure)
        {
            return Task.FromException(failure);
        }

        Appended.Add((table, rows));
        WhenAppended?.Invoke();
        return Task.CompletedTask;
    }

    private WarehouseException? FailureOf(Query query) => _failures
        .FirstOrDefault(failure => query.Name == failure.Key || query.Sql.Contains($"`{failure.Key}`", StringComparison.Ordinal)).Value;

    private IEnumerable<object> RecordsFor(Query query) => _answers.TryGetValue(query.Name, out var answer) ? answer(query)
        : query.Sql.Contains(" AS witness", StringComparison.Ordinal)
            ? _sightings.Where(row => query.Sql.Contains($"'{row.Witness}' AS witness", StringComparison.Ordinal))
            : throw new InvalidOperationException($"The test prepared no answer for the query {query.Name}.");
}
