using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Google.Cloud.Functions.Framework.Events;

/// <summary>The two JSON shapes older than CloudEvents: a raw Pub/Sub push, and a background event with or without a context.</summary>
internal sealed record LegacyRequest(
    LegacyContext? Context,
    JsonObject? Data,
    string? Resource,
    DateTimeOffset? Timestamp,
    string? EventType,
    string? EventId,
    JsonNode? Params,
    string? Domain,
    JsonObject? Message,
    string? Subscription)
{
    private static readonly JsonSerializerOptions s_camelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The comparison is exact: <c>application/json; charset=utf-8</c> is refused, as the framework does.</summary>
    internal static LegacyRequest Parse(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (request.ContentType != "application/json")
        {
            throw new ConversionException("Unable to convert request to CloudEvent.");
        }
        try
        {
            return JsonSerializer.Deserialize<LegacyRequest>(body.Span, s_camelCase)
                ?? throw new ConversionException("Request body parsed to null request");
        }
        catch (JsonException e)
        {
            throw new ConversionException($"Error parsing GCF event: {e.Message}", e);
        }
    }
}

internal sealed record LegacyContext(string? EventId, DateTimeOffset? Timestamp, string? EventType, LegacyResource? Resource);

internal sealed record LegacyResource(string? Service, string? Name);
