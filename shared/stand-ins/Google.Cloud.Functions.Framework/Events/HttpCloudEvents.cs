using System.Net.Mime;
using CloudNative.CloudEvents;
using Microsoft.AspNetCore.Http;

namespace Google.Cloud.Functions.Framework.Events;

/// <summary>The HTTP binding of CloudEvents: attributes in <c>ce-</c> headers, or everything in the body.</summary>
internal static class HttpCloudEvents
{
    private const string Prefix = "ce-";
    private const string MediaType = "application/cloudevents";

    internal static bool IsBinary(HttpRequest request) => request.Headers.ContainsKey(Prefix + "specversion");

    internal static bool IsStructured(HttpRequest request) =>
        request.ContentType is { } type
        && type.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase)
        && !type.StartsWith(MediaType + "-batch", StringComparison.OrdinalIgnoreCase);

    internal static ContentType? ContentTypeOf(HttpRequest request) => request.ContentType is { } type ? new ContentType(type) : null;

    internal static CloudEvent FromHeaders(HttpRequest request, ReadOnlyMemory<byte> body, CloudEventFormatter formatter)
    {
        var version = request.Headers[Prefix + "specversion"].ToString();
        var cloudEvent = new CloudEvent(
            CloudEventsSpecVersion.FromVersionId(version) ?? throw new ArgumentException($"Unknown CloudEvents spec version '{version}'"));
        foreach (var (name, value) in Attributes(request))
        {
            cloudEvent.SetAttributeFromString(name, HeaderValue.Decode(value));
        }
        cloudEvent.DataContentType = request.ContentType;
        formatter.DecodeBinaryModeEventData(body, cloudEvent);
        return cloudEvent.Validate();
    }

    private static IEnumerable<(string Name, string Value)> Attributes(HttpRequest request) =>
        from header in request.Headers
        where header.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        let name = header.Key[Prefix.Length..].ToLowerInvariant()
        where name != "specversion" && header.Value.Count > 0
        select (name, header.Value[0] ?? "");
}
