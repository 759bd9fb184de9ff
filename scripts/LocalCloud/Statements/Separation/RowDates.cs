using System.Collections.Immutable;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>
/// What is known of the rows that a part of a query gives. Either they are the same whatever the dates asked about are (Dates is null), or
/// each belongs to one of those dates, which the columns in Dates hold, and comes of it alone. Equal are columns of the same value.
/// </summary>
internal sealed record RowDates(ImmutableHashSet<long>? Dates, ImmutableList<(long A, long B)> Equal)
{
    public static RowDates Same { get; } = new(null, []);

    public bool AreSame => Dates is null;

    public static RowDates On(params IEnumerable<long> columns) => new([.. columns], []);

    public RowDates With(IEnumerable<(long A, long B)> equal)
    {
        var known = Equal.AddRange(equal);
        return new RowDates(Dates is null ? null : Closure(Dates, known), known);
    }

    public RowDates OnDate(long column) => this with { Dates = Closure([column], Equal) };

    /// <summary>Rows of both, side by side; null when a row could join two dates.</summary>
    public RowDates? Beside(RowDates other, IEnumerable<(long A, long B)> equal)
    {
        var known = Equal.AddRange(other.Equal).AddRange(equal);
        return (Dates, other.Dates) switch
        {
            (null, null) => new RowDates(null, known),
            ({ } mine, null) => new RowDates(Closure(mine, known), known),
            (null, { } theirs) => new RowDates(Closure(theirs, known), known),
            ({ } mine, { } theirs) when Closure(mine, known) is var all => all.Overlaps(theirs) ? new RowDates(all.Union(theirs), known) : null,
            _ => null,
        };
    }

    private static ImmutableHashSet<long> Closure(ImmutableHashSet<long> columns, ImmutableList<(long A, long B)> equal)
    {
        var forth = equal.Where(pair => columns.Contains(pair.A)).Select(pair => pair.B);
        var back = equal.Where(pair => columns.Contains(pair.B)).Select(pair => pair.A);
        var grown = columns.Union(forth).Union(back);
        return grown.Count == columns.Count ? grown : Closure(grown, equal);
    }
}
