using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Framework;

/// <summary>As <see cref="CloudEventAdapter"/>, with data decoded; data that cannot be decoded is a 400 too.</summary>
public sealed class CloudEventAdapter<TData> : IHttpFunction
    where TData : class
{
    private readonly ICloudEventFunction<TData> _function;
    private readonly CloudEventFormatter _formatter;
    private readonly ILogger _logger;

    [Obsolete("Chosen by dependency injection only when no formatter is registered, to say so.", error: true)]
    public CloudEventAdapter(ICloudEventFunction<TData> function, ILogger<CloudEventAdapter<TData>> logger) =>
        throw new InvalidOperationException(
            $"No CloudEventFormatter has been configured for the CloudEvent function {function} ({logger}). Decorate the data type "
            + "with CloudEventFormatterAttribute, or register a formatter in a functions startup.");

    public CloudEventAdapter(
        ICloudEventFunction<TData> function, CloudEventFormatter formatter, ILogger<CloudEventAdapter<TData>> logger) =>
        (_function, _formatter, _logger) = (function, formatter, logger);

    public async Task HandleAsync(HttpContext context)
    {
        if (await EventRequest.TryReadAsync<TData>(context, _formatter, _logger) is { } cloudEvent)
        {
            await _function.HandleAsync(cloudEvent, (TData)cloudEvent.Data!, context.RequestAborted);
        }
    }
}
