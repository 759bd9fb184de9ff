namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// A warehouse that many checks of one run share: what one of them was told is told the others without asking again, and what could not be
/// answered is not asked again either. Whoever asks several questions together picks the rows that are meant, so an answer may hold more.
/// </summary>
public sealed class AskedOnce(IWarehouse warehouse) : IWarehouse
{
    private readonly Lock _gate = new();
    private readonly List<(Query Question, Task<WarehouseAnswer> Answer)> _alone = [];
    private readonly List<(Query Question, Task<WarehouseAnswer> Answer)> _together = [];

    public Task<WarehouseAnswer> AskAsync(Query query, CancellationToken cancellationToken) =>
        query.Parts.Count == 0 ? AloneAsync(query, cancellationToken) : TogetherAsync(query, cancellationToken);

    public Task AppendAsync(string table, IReadOnlyList<KeyedRow> rows, CancellationToken cancellationToken) =>
        warehouse.AppendAsync(table, rows, cancellationToken);

    private Task<WarehouseAnswer> AloneAsync(Query query, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var known = _alone.Find(one => QuestionCover.IsSame(one.Question, query)).Answer;
            if (known is null)
            {
                known = warehouse.AskAsync(query, cancellationToken);
                _alone.Add((query, known));
            }

            return known;
        }
    }

    private async Task<WarehouseAnswer> TogetherAsync(Query query, CancellationToken cancellationToken)
    {
        var rows = new List<WarehouseRow>();
        foreach (var answer in AnswersOf(query, cancellationToken))
        {
            rows.AddRange((await answer).Rows);
        }

        return new WarehouseAnswer(rows);
    }

    private List<Task<WarehouseAnswer>> AnswersOf(Query query, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var open = query.Parts.Where(part => KnownTo(part) is null).ToList();
            if (open.Count > 0)
            {
                var asked = warehouse.AskAsync(open.Count == query.Parts.Count ? query : Query.Together(query.Name, open), cancellationToken);
                _together.AddRange(open.Select(part => (part, asked)));
            }

            return [.. query.Parts.Select(part => KnownTo(part)!).Distinct()];
        }
    }

    private Task<WarehouseAnswer>? KnownTo(Query part) => _together.Find(one => QuestionCover.Holds(one.Question, part)).Answer;
}
