using CloudNative.CloudEvents;

namespace Google.Cloud.Functions.Framework;

/// <summary>A function that takes an event and leaves its data undecoded. To return is to acknowledge.</summary>
public interface ICloudEventFunction
{
    Task HandleAsync(CloudEvent cloudEvent, CancellationToken cancellationToken);
}

/// <summary>A function that takes an event with decoded data. To return is to acknowledge.</summary>
public interface ICloudEventFunction<TData>
    where TData : class
{
    Task HandleAsync(CloudEvent cloudEvent, TData data, CancellationToken cancellationToken);
}
