using System.Collections.Immutable;
using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>
/// What surrounds a part of a query: the dates of the rows that a subquery is asked for, and the conditions its own rows must meet further up.
/// </summary>
internal sealed record Surroundings(ImmutableHashSet<long> Dates, ImmutableList<AstNode> Conditions)
{
    public static Surroundings None { get; } = new([], []);

    public Surroundings Under(IEnumerable<AstNode> conditions) => this with { Conditions = Conditions.AddRange(conditions) };

    /// <summary>Conditions from above say nothing below what groups, cuts or mixes rows.</summary>
    public Surroundings Apart() => this with { Conditions = [] };

    public Surroundings AskedFor(RowDates rows) => new(rows.Dates is null ? Dates : Dates.Union(rows.Dates), []);
}
