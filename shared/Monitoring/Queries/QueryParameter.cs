namespace NbaPipeline.Monitoring.Queries;

/// <summary>A named, typed value for a query. The type stands beside the value because a null has none of its own.</summary>
public sealed record QueryParameter(string Name, QueryType Type, object? Value)
{
    public static QueryParameter Date(string name, DateOnly value) => new(name, QueryType.Date, value);

    public static QueryParameter Dates(string name, IReadOnlyList<DateOnly> values) => new(name, QueryType.Dates, values);

    public static QueryParameter Timestamp(string name, DateTimeOffset? value) => new(name, QueryType.Timestamp, value);

    public static QueryParameter Text(string name, string? value) => new(name, QueryType.Text, value);

    public static QueryParameter Number(string name, long? value) => new(name, QueryType.Number, value);
}
