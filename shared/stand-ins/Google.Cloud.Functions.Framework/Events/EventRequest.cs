using CloudNative.CloudEvents;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Framework.Events;

/// <summary>Decides which of the three shapes a request has, and answers 400 when it has none of them.</summary>
internal static class EventRequest
{
    internal static async Task<CloudEvent?> TryReadAsync<TData>(HttpContext context, CloudEventFormatter formatter, ILogger logger)
    {
        try
        {
            var cloudEvent = await ReadAsync(context.Request, formatter, logger);
            _ = (TData?)cloudEvent.Data;
            return cloudEvent;
        }
        catch (Exception e)
        {
            Log.Failed(logger, e.Message, exception: null);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return null;
        }
    }

    private static async Task<CloudEvent> ReadAsync(HttpRequest request, CloudEventFormatter formatter, ILogger logger)
    {
        if (HttpCloudEvents.IsStructured(request))
        {
            return formatter.DecodeStructuredModeMessage(await BodyAsync(request), HttpCloudEvents.ContentTypeOf(request), null);
        }
        return HttpCloudEvents.IsBinary(request)
            ? HttpCloudEvents.FromHeaders(request, await BodyAsync(request), formatter)
            : LegacyEvents.Convert(LegacyRequest.Parse(request, await BodyAsync(request)), request.Path, formatter, logger);
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }
}
