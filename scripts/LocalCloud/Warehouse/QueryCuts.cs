namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A planned query as the cuts whose answers, one after the other, are its answer.</summary>
/// <param name="All">In the order of the answer.</param>
/// <param name="Slices">How they were cut; null for the whole in one.</param>
/// <param name="RoomForRows">Bytes of rows that the engine takes with one question.</param>
internal sealed record QueryCuts(IReadOnlyList<QueryCut> All, DateSlices? Slices, int RoomForRows)
{
    /// <summary>Some of the cuts in as few questions as can be.</summary>
    public IEnumerable<IReadOnlyList<QueryCut>> Grouped(IReadOnlyList<QueryCut> some) => Slices?.Together(some, RoomForRows) ?? (some.Count == 0 ? [] : [some]);

    public QueryCut Question(IReadOnlyList<QueryCut> group) => group is [var only] ? only : Slices!.Merged(group);

    /// <summary>What of the answer to a group is the answer to one of it.</summary>
    public IReadOnlyList<object?[]> Of(QueryCut cut, IReadOnlyList<QueryCut> group, IReadOnlyList<object?[]> rows) =>
        group.Count == 1 ? rows : Slices!.Of(cut, rows);
}
