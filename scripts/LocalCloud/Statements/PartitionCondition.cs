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

    /// <summary>False only when no row of that day can satisfy the condition.</summary>
    public bool MayHold(DateOnly day, Func<ConstantText, IReadOnlyList<DateOnly?>?> valuesOf)
    {
        if (Alternatives.Count > 0)
        {
            return Operator == And
                ? Alternatives.All(part => part.MayHold(day, valuesOf))
                : Alternatives.Any(alternative => alternative.MayHold(day, valuesOf));
        }

        var known = Constants.Select(valuesOf).ToList();
        return known.Contains(null) || Compare(day, [.. known.SelectMany(values => values!).OfType<DateOnly>()]);
    }

    private bool Compare(DateOnly day, DateOnly[] values)
    {
        // An instant's day is compared instead of the instant, and a day in another zone may be its neighbour: both ends give one day more.
        var slack = IsExact ? 0 : 1;
        return (Operator, values) switch
        {
            ("$equal" or "$in" or "$in_array", _) => values.Any(value => Math.Abs(value.DayNumber - day.DayNumber) <= slack),
            ("$between", [var from, var to]) => day.DayNumber >= from.DayNumber - slack && day.DayNumber <= to.DayNumber + slack,
            ("$greater_or_equal", [var from]) => day.DayNumber >= from.DayNumber - slack,
            ("$greater", [var from]) => day.DayNumber > from.DayNumber - slack,
            ("$less_or_equal", [var to]) => day.DayNumber <= to.DayNumber + slack,
            ("$less", [var to]) => day.DayNumber < to.DayNumber + slack,
            _ => false,
        };
    }
}
