using System.Reflection;
using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the function to serve, and what adapts it to <c>IHttpFunction</c>.</summary>
public static class FunctionsFrameworkServiceCollectionExtensions
{
    /// <summary>The function that the settings name, or the only one in the assembly.</summary>
    public static IServiceCollection AddFunctionTarget(
        this IServiceCollection services, WebHostBuilderContext context, Assembly assembly) =>
        services.AddFunctionTarget(FunctionTarget.Find(context.Configuration, assembly));

    public static IServiceCollection AddFunctionTarget<TFunction>(this IServiceCollection services) =>
        services.AddFunctionTarget(typeof(TFunction));

    public static IServiceCollection AddFunctionTarget(this IServiceCollection services, Type type) => FunctionServices.Add(services, type);
}
