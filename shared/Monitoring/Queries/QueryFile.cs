using System.Reflection;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// One <c>.sql</c> file of the library with the parameters it takes and the record its rows become. A missing file fails
/// when the type is first touched, not at three in the morning.
/// </summary>
public sealed record QueryFile(string Name, Type Row, IReadOnlyList<(string Name, QueryType Type)> Parameters)
{
    public string Sql { get; } = Read(Name);

    /// <summary>Binds every parameter the file takes, by name; one too few or too many is a programming error.</summary>
    public Query With(params IReadOnlyList<QueryParameter> values)
    {
        var given = values.Select(value => (value.Name, value.Type)).Order();
        return given.SequenceEqual(Parameters.Order())
            ? new Query(Name, Sql, values)
            : throw new ArgumentException(
                $"{Name}.sql takes {Describe(Parameters)} but was given {Describe(given)}.", nameof(values));
    }

    private static string Describe(IEnumerable<(string Name, QueryType Type)> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"@{parameter.Name} {parameter.Type}"));

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sql/{name}.sql")
            ?? throw new InvalidOperationException($"The library holds no Queries/Sql/{name}.sql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
