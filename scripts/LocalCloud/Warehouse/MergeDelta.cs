using Google.Protobuf.Collections;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Collects what a MERGE does, row by row. A row of the target may be changed once; twice would mean nothing certain.</summary>
internal sealed class MergeDelta(LocalTable target, IReadOnlyList<MergeClause> clauses, ModifyCatalog content)
{
    private readonly Dictionary<object?[], object?[]?> touched = TableDelta.NoRows();
    private readonly List<object?[]> inserted = [];

    public TableDelta Of(IEnumerable<TableData.Types.Row> rows)
    {
        foreach (var row in rows)
        {
            Add(row.Cell);
        }

        return new TableDelta(touched, inserted);
    }

    // The number of the row; then for each clause whether it applies, and its values.
    private void Add(RepeatedField<ValueProto> cells)
    {
        var next = 1;
        foreach (var clause in clauses)
        {
            if (cells[next++].BoolValue)
            {
                Apply(clause, cells, next);
                return;
            }

            next += clause.Sets.Count(set => set.Value is not null);
        }
    }

    private void Apply(MergeClause clause, RepeatedField<ValueProto> cells, int next)
    {
        var sets = clause.Sets.Select(set => (set.Column, set.Value is null ? new ValueProto() : cells[next++])).ToArray();
        if (clause.IsInsert)
        {
            inserted.Add(RowChange.New(target, target.Columns.Select(_ => new ValueProto())).With(target, sets));
            return;
        }

        var row = content.RowOf(cells[0]);
        if (!touched.TryAdd(row, clause.IsDelete ? null : row.With(target, sets)))
        {
            throw Refusals.SeveralSources();
        }
    }
}
