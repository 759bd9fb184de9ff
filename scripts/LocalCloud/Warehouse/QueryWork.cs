using System.Collections.Concurrent;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A query in the making: its cuts, and the rows found for each so far.</summary>
internal sealed class QueryWork(Statement statement, QueryCuts cuts)
{
    private readonly ConcurrentDictionary<QueryCut, IReadOnlyList<object?[]>> found = [];

    public Statement Statement => statement;

    public QueryCuts Cuts => cuts;

    /// <summary>All rows, once every question is answered.</summary>
    public IEnumerable<object?[]> Rows => cuts.All.SelectMany(cut => found[cut]);

    /// <summary>What is still to be asked, beside what is known.</summary>
    public IReadOnlyList<QueryQuestion> Questions(Func<QueryCut, IReadOnlyList<object?[]>?> known)
    {
        foreach (var cut in cuts.All)
        {
            if (known(cut) is { } rows)
            {
                found[cut] = rows;
            }
        }

        QueryCut[] missing = [.. cuts.All.Where(cut => !found.ContainsKey(cut))];
        return [.. cuts.Grouped(missing).Select(group => new QueryQuestion(this, group, cuts.Question(group)))];
    }

    public void Keep(QueryCut cut, IReadOnlyList<object?[]> rows) => found[cut] = rows;
}
