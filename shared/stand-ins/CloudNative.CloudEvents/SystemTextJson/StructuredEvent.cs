using System.Text.Json;

namespace CloudNative.CloudEvents.SystemTextJson;

/// <summary>Reads the envelope of an <c>application/cloudevents+json</c> body.</summary>
internal static class StructuredEvent
{
    internal static CloudEventsSpecVersion SpecVersion(JsonElement envelope)
    {
        if (envelope.ValueKind != JsonValueKind.Object
            || Member(envelope, "specversion") is not { ValueKind: JsonValueKind.String } version)
        {
            throw new ArgumentException("Structured mode content does not represent a CloudEvent");
        }
        return CloudEventsSpecVersion.FromVersionId(version.GetString())
            ?? throw new ArgumentException($"Unsupported CloudEvents spec version '{version}'");
    }

    internal static void PopulateAttributes(CloudEvent cloudEvent, JsonElement envelope)
    {
        foreach (var property in envelope.EnumerateObject().Where(IsAttribute))
        {
            cloudEvent.SetAttributeFromString(property.Name, Text(cloudEvent, property));
        }
    }

    /// <summary>JSON null is the same as absence.</summary>
    internal static JsonElement? Member(JsonElement envelope, string name) =>
        envelope.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static bool IsAttribute(JsonProperty property) =>
        property.Name is not ("specversion" or "data" or "data_base64") && property.Value.ValueKind != JsonValueKind.Null;

    private static string Text(CloudEvent cloudEvent, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number
            when cloudEvent.GetAttribute(property.Name) is null or { IsExtension: true } => property.Value.GetRawText(),
        var kind => throw new ArgumentException($"Invalid token type '{kind}' for CloudEvent attribute '{property.Name}'"),
    };
}
