using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.DependencyInjection;

namespace Google.Cloud.Functions.Hosting;

/// <summary>Registers a function, scoped: one instance per request; and around it the adapter that its interface needs.</summary>
internal static class FunctionServices
{
    internal static IServiceCollection Add(IServiceCollection services, Type function)
    {
        services.AddSingleton(new FunctionTarget(function));
        if (function.IsAssignableTo(typeof(IHttpFunction)))
        {
            return services.AddScoped(typeof(IHttpFunction), function);
        }
        if (function.IsAssignableTo(typeof(ICloudEventFunction)))
        {
            return services
                .AddScoped<IHttpFunction, CloudEventAdapter>()
                .AddSingleton<CloudEventFormatter>(new JsonEventFormatter())
                .AddScoped(typeof(ICloudEventFunction), function);
        }
        if (FunctionTarget.Implemented(function, typeof(ITypedFunction<,>)) is { } signature)
        {
            return AddTyped(services, function, signature);
        }
        return FunctionTarget.Implemented(function, typeof(ICloudEventFunction<>)) is [var data]
            ? AddCloudEvent(services, function, data)
            : throw new InvalidOperationException($"Function type '{function.FullName}' doesn't support any known function interfaces.");
    }

    /// <summary>A startup runs later, so a reader or a writer that it registers replaces the JSON ones.</summary>
    private static IServiceCollection AddTyped(IServiceCollection services, Type function, Type[] signature) => services
        .AddScoped(typeof(IHttpFunction), Of(typeof(TypedFunctionAdapter<,>), signature))
        .AddScoped(Of(typeof(ITypedFunction<,>), signature), function)
        .AddSingleton(Of(typeof(IHttpRequestReader<>), signature[0]), Of(typeof(JsonHttpRequestReader<>), signature[0]))
        .AddSingleton(Of(typeof(IHttpResponseWriter<>), signature[1]), Of(typeof(JsonHttpResponseWriter<>), signature[1]));

    private static IServiceCollection AddCloudEvent(IServiceCollection services, Type function, Type data)
    {
        services
            .AddScoped(typeof(IHttpFunction), Of(typeof(CloudEventAdapter<>), data))
            .AddScoped(Of(typeof(ICloudEventFunction<>), data), function);
        return CloudEventFormatterAttribute.CreateFormatter(data) is { } formatter ? services.AddSingleton(formatter) : services;
    }

    private static Type Of(Type open, params Type[] arguments) => open.MakeGenericType(arguments);
}
