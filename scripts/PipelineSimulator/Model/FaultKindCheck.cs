using System.Text.Json;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Looks at kinds and their fields before anything else, so that an unknown kind is named as such and not as a wrong field.
/// </summary>
internal static class FaultKindCheck
{
    public static IEnumerable<string> Mistakes(string json)
    {
        using var document = Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("faults", out var faults) && faults.ValueKind == JsonValueKind.Array
            ? [.. faults.EnumerateArray().SelectMany((fault, index) => OfFault(fault, $"$.faults[{index}]"))]
            : [];
    }

    private static IEnumerable<string> OfFault(JsonElement fault, string path)
    {
        if (fault.ValueKind != JsonValueKind.Object
            || !fault.TryGetProperty("kind", out var kind)
            || kind.ValueKind != JsonValueKind.String)
        {
            return []; // The schema says so better.
        }

        var name = kind.GetString()!;
        return FaultKinds.Simulated.TryGetValue(name, out var rule)
            ? OfFields(fault, rule, $"{path} ({name})")
            : [$"{path}.kind: kind {name} is unknown. Known kinds: {string.Join(", ", FaultKinds.Simulated.Keys)}."];
    }

    private static IEnumerable<string> OfFields(JsonElement fault, FaultRule rule, string path)
    {
        var present = fault.EnumerateObject().Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var allowed = rule.Needs.SelectMany(need => need.Split('|'))
            .Concat(rule.Allows)
            .Concat(FaultKinds.CommonFields)
            .ToHashSet(StringComparer.Ordinal);
        return rule.Needs.Where(need => !need.Split('|').Any(present.Contains))
            .Select(need => $"{path}: needs {need.Replace("|", " or ", StringComparison.Ordinal)}.")
            .Concat(present.Except(allowed).Select(field => $"{path}.{field}: a fault of this kind has no field '{field}'."))
            .Concat(rule.Values.Where(values => IsOther(fault, values.Key, values.Value))
                .Select(values => $"{path}.{values.Key}: must be one of {string.Join(", ", values.Value)}."))
            .Concat(rule.Ranges.Where(range => IsOutside(fault, range.Key, range.Value))
                .Select(range => FormattableString.Invariant($"{path}.{range.Key}: must lie between {range.Value.Least} and {range.Value.Most}.")));
    }

    private static bool IsOutside(JsonElement fault, string field, (double Least, double Most) range) =>
        fault.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number
        && (value.GetDouble() < range.Least || value.GetDouble() > range.Most);

    private static bool IsOther(JsonElement fault, string field, string[] values) => fault.TryGetProperty(field, out var value)
        && (value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
            .Any(one => one.ValueKind == JsonValueKind.String && !values.Contains(one.GetString()));

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ScenarioException($"Line {exception.LineNumber + 1}: the scenario is not JSON: {exception.Message}");
        }
    }
}
