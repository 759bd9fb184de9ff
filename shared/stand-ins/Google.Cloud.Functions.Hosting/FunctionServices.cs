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
        .AddScoped(typeof(IHttpFunction), typeof(TypedFunctionAdapter<,>).MakeGenericType(signature))
        .AddScoped(typeof(ITypedFunction<,>).MakeGenericType(signature), function)
        .AddSingleton(typeof(IHttpRequestReader<>).MakeGenericType(signature[0]), typeof(JsonHttpRequestReader<>).MakeGenericType(signature[0]))
        .AddSingleton(typeof(IHttpResponseWriter<>).MakeGenericType(signature[1]), typeof(JsonHttpResponseWriter<>).MakeGenericType(signature[1]));

    private static IServiceCollection AddCloudEvent(IServiceCollection services, Type function, Type data)
    {
        services
            .AddScoped(typeof(IHttpFunction), typeof(CloudEventAdapter<>).MakeGenericType(data))
            .AddScoped(typeof(ICloudEventFunction<>).MakeGenericType(data), function);
        return CloudEventFormatterAttribute.CreateFormatter(data) is { } formatter ? services.AddSingleton(formatter) : services;
    }
}
