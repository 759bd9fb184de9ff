namespace NbaPipeline.LocalCloud.Statements;

/// <summary>A condition on a partition column that BigQuery can decide without reading rows: a comparison with constants, or several joined by OR.</summary>
internal sealed record PartitionCondition(
    string Operator, IReadOnlyList<ConstantText> Constants, bool IsExact, IReadOnlyList<PartitionCondition> Alternatives)
{
    private const string And = "$and";
    private const string Or = "$or";

    public static PartitionCondition AnyOf(IReadOnlyList<PartitionCondition> alternatives) => new(Or, [], true, alternatives);

    public static PartitionCondition AllOf(IReadOnlyList<PartitionCondition> parts) => new(And, [], true, parts);

    public IEnumerable<ConstantText> AllConstants => Alternatives.SelectMany(alternative => alternative.AllConstants).Concat(Constants);

    /// <summary>True for exactly this test: the day is one of the array in the one parameter, or lies between the two.</summary>
    public bool Limits(string first, string? last) => IsExact && Operator == (last is null ? "$in_array" : "$between")
        && Constants.Select(constant => constant.Parameter).SequenceEqual(last is null ? [first] : [first, last]);

    /// <summary>A test of days: false only when no row of that day can satisfy the condition.</summary>
    public Func<DateOnly, bool> With(Func<ConstantText, IReadOnlyList<DateOnly?>?> valuesOf)
    {
        if (Alternatives.Count > 0)
        {
            Func<DateOnly, bool>[] tests = [.. Alternatives.Select(alternative => alternative.With(valuesOf))];
            return Operator == And ? day => Array.TrueForAll(tests, test => test(day)) : day => Array.Exists(tests, test => test(day));
        }

        var known = Constants.Select(valuesOf).ToList();
        var days = known.OfType<IReadOnlyList<DateOnly?>>().SelectMany(values => values).OfType<DateOnly>();
        return known.Contains(null) ? _ => true : Comparison([.. days.Select(day => day.DayNumber)]);
    }

    private Func<DateOnly, bool> Comparison(int[] values)
    {
        // An instant's day is compared instead of the instant, and a day in another zone may be its neighbour: both ends give one day more.
        var slack = IsExact ? 0 : 1;
        var near = Enumerable.Range(-slack, slack + 1 + slack).SelectMany(by => values.Select(value => value + by)).ToHashSet();
        return (Operator, values) switch
        {
            ("$equal" or "$in" or "$in_array", _) => day => near.Contains(day.DayNumber),
            ("$between", [var from, var to]) => day => day.DayNumber >= from - slack && day.DayNumber <= to + slack,
            ("$greater_or_equal", [var from]) => day => day.DayNumber >= from - slack,
            ("$greater", [var from]) => day => day.DayNumber > from - slack,
            ("$less_or_equal", [var to]) => day => day.DayNumber <= to + slack,
            ("$less", [var to]) => day => day.DayNumber < to + slack,
            _ => _ => false,
        };
    }
}
