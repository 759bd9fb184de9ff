namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Questions about different tables that share what the engine is told before them: telling takes it longer than answering.</summary>
internal sealed class QueryPack
{
    private readonly List<QueryQuestion> questions = [];
    private readonly List<TableSlice> slices = [];

    /// <summary>Every question with the rows of all in its pack.</summary>
    /// <param name="questions">All that is asked for one answer.</param>
    /// <param name="room">Bytes that the engine takes at a time.</param>
    /// <param name="size">The bytes of rows, as the engine is told of them.</param>
    public static IEnumerable<(QueryQuestion Question, IReadOnlyList<TableSlice> Slices)> Of(
        IEnumerable<QueryQuestion> questions, int room, Func<IReadOnlyList<TableSlice>, int> size)
    {
        var packs = new List<QueryPack>();
        foreach (var question in questions)
        {
            var pack = packs.Find(pack => pack.HasRoomFor(question, room, size));
            if (pack is null)
            {
                packs.Add(pack = new QueryPack());
            }

            pack.Add(question);
        }

        return packs.SelectMany(pack => pack.questions.Select(question => (question, (IReadOnlyList<TableSlice>)pack.slices)));
    }

    private bool HasRoomFor(QueryQuestion question, int room, Func<IReadOnlyList<TableSlice>, int> size) =>
        !question.Cut.Slices.Any(slice => slices.Exists(known => known.Table.Name == slice.Table.Name))
        && size([.. slices, .. question.Cut.Slices]) <= room;

    private void Add(QueryQuestion question)
    {
        questions.Add(question);
        slices.AddRange(question.Cut.Slices);
    }
}
