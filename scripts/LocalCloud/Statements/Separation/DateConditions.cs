using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>
/// Reads conditions for what they say about dates, and remembers where the date parameters stood in a place that cutting understands.
/// </summary>
internal sealed class DateConditions(DateParameters parameters)
{
    private readonly HashSet<AstNode> understood = new(ReferenceEqualityComparer.Instance);

    /// <summary>True when the parameters stand nowhere else: not in a count, a default, a subtraction.</summary>
    public bool AreAllOf(AstNode resolved) => parameters.Within(resolved).All(understood.Contains);

    public static IEnumerable<AstNode> Split(AstNode? condition) => condition is null ? []
        : Resolved.Calls(condition) == "$and" ? condition.ChildrenOf("argument_list").SelectMany(Split) : [condition];

    /// <summary>Pairs of columns that the conditions make equal.</summary>
    public static IEnumerable<(long A, long B)> Equalities(IEnumerable<AstNode> conditions) =>
        from condition in conditions
        where Resolved.Calls(condition) == "$equal"
        let columns = condition.ChildrenOf("argument_list").Select(Resolved.ColumnOf).ToArray()
        where columns is [not null, not null]
        select (columns[0]!.Value, columns[1]!.Value);

    /// <summary>True when the condition is about these columns alone.</summary>
    public static bool Tests(AstNode condition, IReadOnlySet<long> columns) => condition.DescendantsAndSelf()
        .Where(node => node.Type == "ResolvedColumnRefProto")
        .All(node => Resolved.ColumnOf(node) is { } column && columns.Contains(column));

    /// <summary>The rows that meet the conditions.</summary>
    public RowDates Filter(RowDates rows, IReadOnlyCollection<AstNode> conditions, Surroundings around)
    {
        var met = rows.With(Equalities(conditions));
        foreach (var condition in conditions)
        {
            met = Limit(met, condition, understand: true);
        }

        return IsPinned(met, conditions, around) ? met with { Dates = null } : met;
    }

    /// <summary>The rows that will be left of these further up, as far as the columns among them decide it.</summary>
    public RowDates Foresee(RowDates rows, IReadOnlySet<long> columns, Surroundings around)
    {
        foreach (var condition in around.Conditions)
        {
            if (parameters.Limiting(condition, out var column) is not null && columns.Contains(column))
            {
                rows = Limit(rows, condition, understand: false);
            }
        }

        return rows;
    }

    /// <summary>True of the array of the dates themselves.</summary>
    public bool IsListOfDates(AstNode array) => Understand(parameters.Listing(array));

    // A second limit on a column that is not known to be the same would drop rows that join two slices, so it is not understood.
    private RowDates Limit(RowDates rows, AstNode condition, bool understand)
    {
        if (parameters.Limiting(condition, out var column) is not { } found || !(rows.AreSame || rows.Dates!.Contains(column)))
        {
            return rows;
        }

        _ = understand && Understand(found);
        return rows.AreSame ? rows.OnDate(column) : rows;
    }

    // Rows of the very date of the row that a subquery is asked for are the same in every slice that has that row.
    private static bool IsPinned(RowDates rows, IEnumerable<AstNode> conditions, Surroundings around) => !rows.AreSame && conditions.Any(
        condition => Resolved.Calls(condition) == "$equal"
            && condition.ChildrenOf("argument_list").Select(Resolved.ColumnOf).Any(column => column is { } id && rows.Dates!.Contains(id))
            && condition.ChildrenOf("argument_list").Select(Resolved.OuterColumnOf).Any(column => column is { } id && around.Dates.Contains(id)));

    private bool Understand(AstNode[]? found)
    {
        understood.UnionWith(found ?? []);
        return found is not null;
    }
}
