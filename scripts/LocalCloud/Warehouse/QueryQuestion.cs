namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What the engine is asked at a time: some cuts of one query, in one.</summary>
internal sealed record QueryQuestion(QueryWork Work, IReadOnlyList<QueryCut> Group, QueryCut Cut)
{
    public IEnumerable<QueryQuestion> EachAlone => Group.Select(cut => new QueryQuestion(Work, [cut], cut));

    /// <summary>Tells the query what was found for each of its cuts.</summary>
    public IReadOnlyList<(QueryCut Cut, IReadOnlyList<object?[]> Rows)> Answered(IReadOnlyList<object?[]> rows)
    {
        (QueryCut, IReadOnlyList<object?[]>)[] each = [.. Group.Select(cut => (cut, Work.Cuts.Of(cut, Group, rows)))];
        foreach (var (cut, found) in each)
        {
            Work.Keep(cut, found);
        }

        return each;
    }
}
