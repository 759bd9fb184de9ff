using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.Monitoring.Google.Documents;

/// <summary>
/// A JSON document as Firestore's typed fields and back, so that people read state in the console field by field and the
/// pipeline's own documents can be read by the same code.
/// </summary>
internal static class FirestoreValues
{
    public static JsonObject ToFields(JsonObject document) =>
        new(document.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)ToValue(field.Value))));

    public static JsonObject FromFields(JsonNode? fields) =>
        new((fields?.AsObject() ?? []).Select(field => KeyValuePair.Create(field.Key, FromValue(field.Value!.AsObject()))));

    private static JsonObject ToValue(JsonNode? node) => node switch
    {
        null => new() { ["nullValue"] = null },
        JsonObject map => new() { ["mapValue"] = new JsonObject { ["fields"] = ToFields(map) } },
        JsonArray items => new() { ["arrayValue"] = new JsonObject { ["values"] = new JsonArray([.. items.Select(ToValue)]) } },
        JsonValue value => ToScalar(value),
        _ => throw new ArgumentException($"No Firestore value for {node.GetValueKind()}.", nameof(node)),
    };

    // Firestore's integers travel as text: JSON numbers would lose the last digits of large ones.
    private static JsonObject ToScalar(JsonValue value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => new() { ["stringValue"] = (string)value! },
        System.Text.Json.JsonValueKind.True => new() { ["booleanValue"] = true },
        System.Text.Json.JsonValueKind.False => new() { ["booleanValue"] = false },
        _ when long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
            new() { ["integerValue"] = whole.ToString(CultureInfo.InvariantCulture) },
        _ => new() { ["doubleValue"] = (double)value },
    };

    private static JsonNode? FromValue(JsonObject value) => value.First() switch
    {
        { Key: "nullValue" } => null,
        { Key: "integerValue", Value: { } text } => long.Parse((string)text!, CultureInfo.InvariantCulture),
        { Key: "mapValue", Value: { } map } => FromFields(map["fields"]),
        { Key: "arrayValue", Value: { } array } => new JsonArray([.. (array["values"]?.AsArray() ?? []).Select(item => FromValue(item!.AsObject()))]),
        { Value: { } scalar } => scalar.DeepClone(),
        _ => null,
    };
}
