using System.Text.Json;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Takes a service's body apart into values with paths, whatever its shape: a body that is no JSON has none.</summary>
public static class AnswerFacts
{
    private const int Most = 200;

    public static IReadOnlyDictionary<string, string> Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Values(document.RootElement, "").Take(Most).DistinctBy(value => value.Key).ToDictionary(StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>();
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Values(field.Value, Join(path, field.Name))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Values(item, Join(path, FormattableString.Invariant($"{index}")))),
        JsonValueKind.Null => [],
        _ => [KeyValuePair.Create(path, element.ToString())],
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
