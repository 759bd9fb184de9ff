using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Documents;

/// <summary>Firestore's typed fields as plain JSON and back, so that a document is the same whichever way it was written.</summary>
internal static class TypedFields
{
    public static JsonObject ToPlain(JsonNode? fields) =>
        new((fields?.AsObject() ?? []).Select(field => KeyValuePair.Create(field.Key, Plain(field.Value!.AsObject()))));

    public static JsonObject ToTyped(JsonNode? document) =>
        new((document?.AsObject() ?? []).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Typed(field.Value))));

    private static JsonNode? Plain(JsonObject value) => value.Single() switch
    {
        { Key: "nullValue" } => null,
        { Key: "integerValue", Value: { } whole } => long.Parse((string)whole!, CultureInfo.InvariantCulture),
        { Key: "mapValue", Value: { } map } => ToPlain(map["fields"]),
        { Key: "arrayValue", Value: { } array } => new JsonArray([.. (array["values"]?.AsArray() ?? []).Select(item => Plain(item!.AsObject()))]),
        var scalar => scalar.Value?.DeepClone(),
    };

    private static JsonObject Typed(JsonNode? node) => node switch
    {
        null => new() { ["nullValue"] = null },
        JsonObject map => new() { ["mapValue"] = new JsonObject { ["fields"] = ToTyped(map) } },
        JsonArray items => new() { ["arrayValue"] = new JsonObject { ["values"] = new JsonArray([.. items.Select(Typed)]) } },
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => new() { ["stringValue"] = node.DeepClone() },
            JsonValueKind.True or JsonValueKind.False => new() { ["booleanValue"] = node.DeepClone() },
            _ when long.TryParse(node.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new() { ["integerValue"] = node.ToJsonString() },
            _ => new() { ["doubleValue"] = node.DeepClone() },
        },
    };
}
