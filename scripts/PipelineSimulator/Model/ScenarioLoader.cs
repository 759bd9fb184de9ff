using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Reads scenarios, shipped or foreign, and refuses what it does not understand: a mistyped field must not become a lenient replay.
/// </summary>
public static class ScenarioLoader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The scenarios that ship with the project.</summary>
    public static IReadOnlyList<string> ShippedNames { get; } =
        [.. Resources.Names.Where(IsScenario).Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal)];

    /// <summary>A shipped name, or the path of any other file in the same format.</summary>
    public static Scenario Load(string nameOrPath) => (ShippedNames.Contains(nameOrPath), File.Exists(nameOrPath)) switch
    {
        (true, _) => Parse(Resources.Text($"{nameOrPath}.json")),
        (_, true) => Parse(File.ReadAllText(nameOrPath)),
        _ => throw new ScenarioException(
            $"There is no scenario '{nameOrPath}': neither a file nor one of those that ship ({string.Join(", ", ShippedNames)})."),
    };

    public static Scenario Parse(string json)
    {
        Refuse(FaultKindCheck.Mistakes(json));
        Refuse(SchemaCheck.Mistakes(json));
        var scenario = Deserialize(json);
        Refuse(ScenarioCheck.Mistakes(scenario));
        return scenario;
    }

    private static Scenario Deserialize(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Scenario>(json, Options) ?? throw new ScenarioException("The scenario is the word null.");
        }
        catch (JsonException exception)
        {
            throw new ScenarioException($"{exception.Path} (line {exception.LineNumber + 1}): {exception.Message}");
        }
    }

    private static void Refuse(IEnumerable<string> mistakes)
    {
        if (mistakes.ToList() is { Count: > 0 } found)
        {
            throw new ScenarioException(found);
        }
    }

    private static bool IsScenario(string resource) =>
        resource.EndsWith(".json", StringComparison.Ordinal) && !resource.EndsWith(".schema.json", StringComparison.Ordinal);
}
