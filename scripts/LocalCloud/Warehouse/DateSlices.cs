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

    /// <summary>
    /// The same cuts in fewer questions: what the engine is told before each takes it longer than the question. A date between theirs may get
    /// an answer too, without its rows; it is nobody's.
    /// </summary>
    /// <param name="cuts">Cuts of one date or a few.</param>
    /// <param name="roomForRows">Bytes of rows in one question.</param>
    public IEnumerable<IReadOnlyList<QueryCut>> Together(IEnumerable<QueryCut> cuts, int roomForRows)
    {
        var (group, bytes) = (new List<QueryCut>(), 0);
        foreach (var cut in cuts)
        {
            if (group.Count == (separation.Column is null ? 1 : DaysAtOnce) || (group.Count > 0 && bytes + cut.Bytes > roomForRows))
            {
                yield return group;
                (group, bytes) = ([], 0);
            }

            group.Add(cut);
            bytes += cut.Bytes;
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    /// <summary>One question about the dates of all these cuts.</summary>
    public QueryCut Merged(IReadOnlyList<QueryCut> cuts) => Cut([.. cuts.Select(cut => cut.Dates!.Value)]);

    /// <summary>The rows of one cut among the answer to several.</summary>
    public IReadOnlyList<object?[]> Of(QueryCut cut, IReadOnlyList<object?[]> rows) =>
        [.. rows.Where(row => row[separation.Column!.Value] is DateOnly day && cut.Dates!.Value.Contains(day))];

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

        var cuts = spans.Select(span => Cut(span));
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
    private List<DateSpan>? Spans((DateOnly From, DateOnly To, DateOnly[]? Only) asked, int room, int daysAtOnce)
    {
        var always = plan.Slices.Sum(slice => slice.SizeOf(partition => partition.Day is null || slice.Table.PartitionColumn < 0));
        var spans = new List<DateSpan>();
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
                spans.Add(new DateSpan(from, day.AddDays(-1)));
                (from, filled, days) = (day, always, 0);
            }

            (filled, days) = (filled + bytes, days + 1);
        }

        return [.. spans, new DateSpan(from, asked.To)];
    }

    private QueryCut Cut(params DateSpan[] spans)
    {
        var (dates, all) = (separation.Parameters, new DateSpan(spans.Min(span => span.From), spans.Max(span => span.To)));
        bool IsAsked(DateOnly day) => Array.Exists(spans, span => span.Contains(day));
        QueryParameter Narrowed(QueryParameter parameter) => parameter switch
        {
            _ when Is(parameter, dates.Last) => parameter with { Value = all.To },
            _ when !Is(parameter, dates.First) => parameter,
            { Value: object?[] days } => parameter with { Value = Array.FindAll(days, day => IsAsked((DateOnly)day!)) },
            _ => parameter with { Value = all.From },
        };
        var slices = plan.Slices.Select(slice => slice.Where(partition => partition.Day is not { } day || IsAsked(day)));
        return new QueryCut([.. parameters.Select(Narrowed)], [.. slices]) { Dates = all };
    }

    private static bool Is(QueryParameter parameter, string? name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);
}
