using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>Every table of the pipeline that we know by its columns. One place, so that a renamed column is changed once and found everywhere.</summary>
public static class TableCatalogue
{
    private const string Folder = "Tables/";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly FrozenDictionary<string, TableSchema> Tables = Embedded().ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);

    public static IReadOnlyList<TableSchema> All { get; } = [.. Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal)];

    public static TableSchema? Find(string name) => Tables.GetValueOrDefault(name);

    public static TableSchema Get(string name) =>
        Find(name) ?? throw new KeyNotFoundException($"The pipeline has no table '{name}'; its tables are under shared/Monitoring/Pipeline/Tables.");

    /// <summary>Reads one description; a malformed one is a sentence naming the file.</summary>
    public static TableSchema Parse(string file, Stream json)
    {
        try
        {
            var table = JsonSerializer.Deserialize<TableSchema>(json, Json) ?? throw new JsonException("it is null");
            return Complaint(file, table) is { } complaint ? throw new JsonException(complaint) : table;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file} does not describe a table: {exception.Message}", exception);
        }
    }

    private static IEnumerable<TableSchema> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var json = assembly.GetManifestResourceStream(name)!;
            yield return Parse(name[Folder.Length..], json);
        }
    }

    private static string? Complaint(string file, TableSchema table) => table switch
    {
        _ when file != $"{table.Name}.json" => $"it names '{table.Name}'",
        { Columns: [] } => "it has no columns",
        { Partition: { } partition } when table.Column(partition) is null => $"its partition column '{partition}' is not among its columns",
        { ProcessingTime: { } time } when table.Column(time) is null => $"its processing time '{time}' is not among its columns",
        { PartitionFilterRequired: true, Partition: null } => "it requires a partition filter but has no partition",
        _ when table.Cluster.FirstOrDefault(column => table.Column(column) is null) is { } missing =>
            $"it is clustered by '{missing}', which is not among its columns",
        _ => null,
    };
}
