namespace NbaPipeline.Monitoring.Queries;

/// <summary>One question ready to be asked: a name for labels and costs, SQL, and all its parameters.</summary>
public sealed record Query(string Name, string Sql, IReadOnlyList<QueryParameter> Parameters)
{
    /// <summary>The questions that this one asks together; none where it is one question.</summary>
    public IReadOnlyList<Query> Parts { get; init; } = [];

    /// <summary>
    /// One job that asks several questions of the same answer shape: one start-up, one wait, one bill. Parameters of the
    /// same name are one parameter, and must have one value.
    /// </summary>
    public static Query Together(string name, IReadOnlyList<Query> parts) => new(
        name,
        $"-- {name}: {string.Join(", ", parts.Select(part => part.Name))}, asked together.\n" + string.Join("\nUNION ALL\n", parts.Select(part => $"(\n{part.Sql.TrimEnd()}\n)")),
        [.. parts.SelectMany(part => part.Parameters).GroupBy(parameter => parameter.Name).Select(OneValue)])
    {
        Parts = parts,
    };

    // Two lists of the same dates are one value, whoever made them.
    private static (QueryType Type, object? Value) Spelled(QueryParameter parameter) =>
        (parameter.Type, parameter.Value is IReadOnlyList<DateOnly> dates ? string.Join(',', dates) : parameter.Value);

    private static QueryParameter OneValue(IGrouping<string, QueryParameter> parameters) => parameters.DistinctBy(Spelled).Count() == 1
        ? parameters.First()
        : throw new ArgumentException($"Questions asked together give @{parameters.Key} different values.");
}
