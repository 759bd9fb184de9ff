using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>What a join makes of the dates of its two sides.</summary>
internal sealed class DateJoins(DateConditions conditions)
{
    private const long Inner = 0;
    private const long Left = 1;
    private const long Right = 2;

    public static bool IsInner(AstNode join) => join.Number("join_type") == Inner;

    public RowDates? Of(AstNode join, RowDates left, RowDates right, Surroundings around)
    {
        AstNode[] own = [.. DateConditions.Split(join.Child("join_expr"))];
        return join.Number("join_type") switch
        {
            Inner => InnerOf(own, left, right, around),
            Left => OuterOf(own, (join.Child("left_scan")!, left), (join.Child("right_scan")!, right), around),
            Right => OuterOf(own, (join.Child("right_scan")!, right), (join.Child("left_scan")!, left), around),
            _ => left.AreSame && right.AreSame ? RowDates.Same : null,
        };
    }

    // Two dates in one row are one when the join or a filter above makes them equal; a row where they differ does not survive.
    private RowDates? InnerOf(AstNode[] own, RowDates left, RowDates right, Surroundings around)
    {
        var rows = left.Beside(right, DateConditions.Equalities(own.Concat(around.Conditions)));
        return rows is null ? null : conditions.Filter(rows, own, around);
    }

    // The kept side's rows come whether or not they find another; what a filter above says of them may be known here already.
    private RowDates? OuterOf(AstNode[] own, (AstNode Scan, RowDates Rows) kept, (AstNode Scan, RowDates Rows) other, Surroundings around)
    {
        var all = conditions.Foresee(kept.Rows, WithQueries.ColumnIds(kept.Scan).ToHashSet(), around);
        var theirs = WithQueries.ColumnIds(other.Scan).ToHashSet();
        AstNode[] ofOther = [.. own.Where(condition => DateConditions.Tests(condition, theirs))];
        var found = conditions.Filter(other.Rows, ofOther, Surroundings.None);
        var keptEqual = all.With([]);
        _ = conditions.Filter(keptEqual, [.. own.Except(ofOther).Where(_ => !keptEqual.AreSame)], Surroundings.None);
        return (all, found) switch
        {
            ({ AreSame: true }, { AreSame: true }) => new RowDates(null, all.Equal.AddRange(found.Equal)),
            ({ AreSame: true }, _) => null,
            (_, { AreSame: true }) => all with { Equal = all.Equal.AddRange(found.Equal) },
            _ => all.Beside(found, DateConditions.Equalities(own)) is null ? null : all with { Equal = all.Equal.AddRange(found.Equal) },
        };
    }
}
