using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Framework;

/// <summary>Serves an event function over HTTP. A request that is no event is a 400, and the function never sees it.</summary>
public sealed class CloudEventAdapter(ICloudEventFunction function, CloudEventFormatter formatter, ILogger<CloudEventAdapter> logger)
    : IHttpFunction
{
    public async Task HandleAsync(HttpContext context)
    {
        if (await EventRequest.TryReadAsync<object>(context, formatter, logger) is { } cloudEvent)
        {
            await function.HandleAsync(cloudEvent, context.RequestAborted);
        }
    }
}
