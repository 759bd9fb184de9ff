using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A request's JSON. Google's clients send it gzipped; what unpacks to more than BigQuery takes is refused as that.</summary>
internal static class RequestBody
{
    public const int Limit = 10 * 1024 * 1024;

    // So much is read and thrown away, so that the caller gets to hear why; a caller that sends more is cut off.
    private const long Patience = 256L * 1024 * 1024;

    private const int Chunk = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<RequestObject> ReadAsync(HttpRequest request)
    {
        if (!IsJson(request.ContentType))
        {
            throw new WarehouseException("badContent", $"Unsupported content with type: {request.ContentType}");
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Patience;
        }

        try
        {
            var bytes = await BytesAsync(request, Unpacked(request), request.HttpContext.RequestAborted);
            return Utf8.IsValid(bytes) ? new RequestObject(Parse(bytes)) : throw Unreadable("The text is not valid UTF-8.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or EndOfStreamException)
        {
            throw Unreadable(exception.Message);
        }
    }

    public static WarehouseException TooLarge() => new("uploadTooLarge", $"Request payload size exceeds the limit: {Limit} bytes.");

    private static JsonObject Parse(byte[] bytes) =>
        JsonNode.Parse(bytes, documentOptions: Strict) as JsonObject ?? throw Unreadable("Root element must be a message.");

    private static bool IsJson(string? type) =>
        string.IsNullOrEmpty(type) || type.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private static Stream Unpacked(HttpRequest request) => request.Headers.ContentEncoding.ToString().ToUpperInvariant() switch
    {
        "" or "IDENTITY" => request.Body,
        "GZIP" or "X-GZIP" => new GZipStream(request.Body, CompressionMode.Decompress),
        var other => throw new WarehouseException("badContent", $"Unsupported content encoding: {other}"),
    };

    private static async Task<byte[]> BytesAsync(HttpRequest request, Stream body, CancellationToken cancellationToken)
    {
        using var taken = new MemoryStream();
        var chunk = new byte[Chunk];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (taken.Length + read > Limit)
            {
                await request.Body.CopyToAsync(Stream.Null, cancellationToken);
                throw TooLarge();
            }

            taken.Write(chunk, 0, read);
        }

        return taken.ToArray();
    }

    private static WarehouseException Unreadable(string why) => new("parseError", $"Invalid JSON payload received. {why}");
}
