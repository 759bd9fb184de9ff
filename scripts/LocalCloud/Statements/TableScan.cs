using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>One place where a statement reads a table: the columns it needs there, by the ids that the rest of the statement knows them by.</summary>
internal sealed record TableScan(AstNode Node)
{
    public string Table { get; } = Node.Child("table")!.Text("name");

    /// <summary>The columns' positions in the table.</summary>
    public IReadOnlyList<int> ColumnIndexes { get; } = [.. Node.Values<long>("column_index_list").Select(index => (int)index)];

    /// <summary>The columns' ids, in the same order.</summary>
    public IReadOnlyList<long> ColumnIds { get; } = WithQueries.ColumnIds(Node);

    /// <summary>The positions of the columns whose values are used in the end.</summary>
    public IEnumerable<int> LiveIndexes(LiveColumns live) =>
        ColumnIndexes.Zip(ColumnIds).Where(column => live.Contains(column.Second)).Select(column => column.First);
}
