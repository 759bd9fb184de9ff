using System.Text.Json;
using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The data inside what a push subscription posts.</summary>
internal static class PushEnvelope
{
    /// <summary>Null: the body is no message.</summary>
    public static JsonObject? Data(ServiceRequest request)
    {
        try
        {
            var body = JsonNode.Parse(request.Call.Body) as JsonObject;
            return body?["message"]?["data"] is JsonValue data && data.TryGetValue<string>(out var text)
                ? JsonNode.Parse(Convert.FromBase64String(text)) as JsonObject
                : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
