using NbaPipeline.LocalCloud.Statements.Separation;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Cuts a query that is too large for one message into the same query about fewer dates each.</summary>
internal static class DateSlices
{
    // The engine compares each row with each date of an array, so half the dates are a quarter of the work.
    private const int DaysAtOnce = 15;

    /// <summary>The cuts in the order of the answer; null when the query is not separable, or one date alone is too large.</summary>
    public static IReadOnlyList<QueryCut>? Of(QueryPlan plan, IReadOnlyList<QueryParameter> parameters, int roomForRows)
    {
        if (DateSeparation.Of(plan.Statement) is not { } separation || !plan.Slices.All(slice => IsLimited(slice, separation.Parameters)))
        {
            return null;
        }

        if (Asked(separation.Parameters, parameters) is not { } asked || Spans(plan.Slices, asked, roomForRows) is not { } spans)
        {
            return null;
        }

        var cuts = spans.Select(span => Cut(plan, parameters, separation.Parameters, span));
        return [.. separation.IsDescending ? cuts.Reverse() : cuts];
    }

    // What another condition lets in is read whole by every cut, and then cutting does not help.
    private static bool IsLimited(TableSlice slice, DateParameters dates) => slice.Table.PartitionColumn < 0
        || slice.Access.Scans.All(conditions => conditions.Any(condition => condition.Limits(dates.First, dates.Last)));

    private static (DateOnly From, DateOnly To, DateOnly[]? Only)? Asked(DateParameters dates, IReadOnlyList<QueryParameter> parameters)
    {
        object? Value(string? name) => parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;
        return (Value(dates.First), Value(dates.Last)) switch
        {
            (DateOnly from, DateOnly to) => (from, to, null),
            (object?[] { Length: > 0 } days, _) when Array.TrueForAll(days, day => day is not null) => Listed([.. days.Cast<DateOnly>().Distinct().Order()]),
            _ => null,
        };
    }

    private static (DateOnly From, DateOnly To, DateOnly[]? Only) Listed(DateOnly[] days) => (days[0], days[^1], days);

    /// <summary>Spans that cover all that was asked for without a gap, each with as many days as fit.</summary>
    private static List<(DateOnly From, DateOnly To)>? Spans(
        IReadOnlyList<TableSlice> slices, (DateOnly From, DateOnly To, DateOnly[]? Only) asked, int room)
    {
        var always = slices.Sum(slice => slice.SizeOf(partition => partition.Day is null || slice.Table.PartitionColumn < 0));
        var spans = new List<(DateOnly From, DateOnly To)>();
        var (from, filled, days) = (asked.From, always, 0);
        foreach (var day in asked.Only ?? [.. slices.SelectMany(slice => slice.Partitions).Select(partition => partition.Day).OfType<DateOnly>().Distinct().Order()])
        {
            var bytes = slices.Sum(slice => slice.SizeOf(partition => partition.Day == day));
            if (always + bytes > room)
            {
                return null;
            }

            if (filled + bytes > room || days == DaysAtOnce)
            {
                spans.Add((from, day.AddDays(-1)));
                (from, filled, days) = (day, always, 0);
            }

            (filled, days) = (filled + bytes, days + 1);
        }

        return [.. spans, (from, asked.To)];
    }

    private static QueryCut Cut(QueryPlan plan, IReadOnlyList<QueryParameter> parameters, DateParameters dates, (DateOnly From, DateOnly To) span)
    {
        bool IsWithin(PartitionId partition) => partition.Day is not { } day || (day >= span.From && day <= span.To);
        QueryParameter Cut(QueryParameter parameter) => parameter switch
        {
            _ when Is(parameter, dates.Last) => parameter with { Value = span.To },
            _ when !Is(parameter, dates.First) => parameter,
            { Value: object?[] days } => parameter with { Value = Array.FindAll(days, day => (DateOnly)day! >= span.From && (DateOnly)day! <= span.To) },
            _ => parameter with { Value = span.From },
        };
        return new QueryCut([.. parameters.Select(Cut)], [.. plan.Slices.Select(slice => slice.Where(IsWithin))]);
    }

    private static bool Is(QueryParameter parameter, string? name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);
}
