using NbaPipeline.LocalCloud.Statements.Separation;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Cuts a query whose answer about many dates is its answers about some of them, put together, into the same query about fewer dates each.</summary>
internal sealed class DateSlices(QueryPlan plan, IReadOnlyList<QueryParameter> parameters, DateSeparation separation)
{
    // The engine compares each row with each date of an array, so half the dates are a quarter of the work.
    private const int DaysAtOnce = 15;

    /// <summary>The cuts in the order of the answer; null when another condition lets in more rows, or one date alone is too large.</summary>
    /// <param name="roomForRows">Bytes of rows in one cut.</param>
    public IReadOnlyList<QueryCut>? Within(int roomForRows) => Of(roomForRows, DaysAtOnce);

    /// <summary>One date each; null also when that would be very many.</summary>
    /// <param name="roomForRows">Bytes of rows in one cut.</param>
    /// <param name="days">How many dates are not very many.</param>
    public IReadOnlyList<QueryCut>? EachAlone(int roomForRows, int days) => Days.Count <= days ? Of(roomForRows, daysAtOnce: 1) : null;

    private List<DateOnly> Days => field ??= Asked is { Only: { } only }
        ? [.. only]
        : [.. plan.Slices.SelectMany(slice => slice.Partitions).Select(partition => partition.Day).OfType<DateOnly>().Distinct().Order()];

    private (DateOnly From, DateOnly To, DateOnly[]? Only)? Asked { get; } = DatesIn(separation.Parameters, parameters);

    private IReadOnlyList<QueryCut>? Of(int roomForRows, int daysAtOnce)
    {
        if (Asked is not { } asked || !plan.Slices.All(slice => IsLimited(slice, separation.Parameters)) || Spans(asked, roomForRows, daysAtOnce) is not { } spans)
        {
            return null;
        }

        var cuts = spans.Select(Cut);
        return [.. separation.IsDescending ? cuts.Reverse() : cuts];
    }

    // What another condition lets in is read whole by every cut, and then cutting does not help.
    private static bool IsLimited(TableSlice slice, DateParameters dates) => slice.Table.PartitionColumn < 0
        || slice.Access.Scans.All(conditions => conditions.Any(condition => condition.Limits(dates.First, dates.Last)));

    private static (DateOnly From, DateOnly To, DateOnly[]? Only)? DatesIn(DateParameters dates, IReadOnlyList<QueryParameter> parameters)
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
    private List<(DateOnly From, DateOnly To)>? Spans((DateOnly From, DateOnly To, DateOnly[]? Only) asked, int room, int daysAtOnce)
    {
        var always = plan.Slices.Sum(slice => slice.SizeOf(partition => partition.Day is null || slice.Table.PartitionColumn < 0));
        var spans = new List<(DateOnly From, DateOnly To)>();
        var (from, filled, days) = (asked.From, always, 0);
        foreach (var day in Days)
        {
            var bytes = plan.Slices.Sum(slice => slice.SizeOf(partition => partition.Day == day));
            if (always + bytes > room)
            {
                return null;
            }

            if (filled + bytes > room || days == daysAtOnce)
            {
                spans.Add((from, day.AddDays(-1)));
                (from, filled, days) = (day, always, 0);
            }

            (filled, days) = (filled + bytes, days + 1);
        }

        return [.. spans, (from, asked.To)];
    }

    private QueryCut Cut((DateOnly From, DateOnly To) span)
    {
        var dates = separation.Parameters;
        bool IsWithin(PartitionId partition) => partition.Day is not { } day || (day >= span.From && day <= span.To);
        QueryParameter Narrowed(QueryParameter parameter) => parameter switch
        {
            _ when Is(parameter, dates.Last) => parameter with { Value = span.To },
            _ when !Is(parameter, dates.First) => parameter,
            { Value: object?[] days } => parameter with { Value = Array.FindAll(days, day => (DateOnly)day! >= span.From && (DateOnly)day! <= span.To) },
            _ => parameter with { Value = span.From },
        };
        return new QueryCut([.. parameters.Select(Narrowed)], [.. plan.Slices.Select(slice => slice.Where(IsWithin))]);
    }

    private static bool Is(QueryParameter parameter, string? name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);
}
