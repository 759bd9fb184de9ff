namespace NbaPipeline.Monitoring.Queries;

/// <summary>Whether the answer to one question holds the answer to another: the same text, and dates among which the other's are. Pure.</summary>
internal static class QuestionCover
{
    private const string FirstDate = "_from";
    private const string LastDate = "_to";

    public static bool IsSame(Query one, Query other) => one.Sql == other.Sql && one.Parameters.Count == other.Parameters.Count
        && one.Parameters.All(wide => other.Parameters.Any(narrow => narrow.Name == wide.Name && IsSame(wide, narrow)));

    /// <summary>The wider question may bring more rows than the narrower one.</summary>
    public static bool Holds(Query wide, Query narrow) => wide.Sql == narrow.Sql && wide.Parameters.Count == narrow.Parameters.Count
        && wide.Parameters.All(one => narrow.Parameters.Any(other => other.Name == one.Name && Holds(one, other)));

    private static bool IsSame(QueryParameter one, QueryParameter other) => (one.Value, other.Value) switch
    {
        (IReadOnlyList<DateOnly> dates, IReadOnlyList<DateOnly> others) => dates.SequenceEqual(others),
        var (value, same) => Equals(value, same),
    };

    private static bool Holds(QueryParameter wide, QueryParameter narrow) => (wide.Value, narrow.Value) switch
    {
        (IReadOnlyList<DateOnly> dates, IReadOnlyList<DateOnly> some) => some.All(dates.Contains),
        (DateOnly first, DateOnly later) when wide.Name.EndsWith(FirstDate, StringComparison.Ordinal) => first <= later,
        (DateOnly last, DateOnly earlier) when wide.Name.EndsWith(LastDate, StringComparison.Ordinal) => last >= earlier,
        var (value, same) => Equals(value, same),
    };
}
