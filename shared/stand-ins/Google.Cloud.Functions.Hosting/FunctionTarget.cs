using System.Reflection;
using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.Configuration;

namespace Google.Cloud.Functions.Hosting;

/// <summary>Which class is the function: the one that is named, or else the only one there is.</summary>
internal sealed record FunctionTarget(Type Type)
{
    internal static Type Find(IConfiguration configuration, Assembly assembly) => Named(configuration) is { } name
        ? assembly.GetType(name) ?? throw new InvalidOperationException($"Can't load specified function type '{name}'")
        : Candidates(assembly) switch
        {
            [var only] => only,
            [] => throw new ArgumentException("No valid Cloud Function types found."),
            _ => throw new ArgumentException(
                "Multiple Cloud Function types found. Please specify the function to run via the command line or the "
                + $"{EntryPoint.FunctionTargetEnvironmentVariable} environment variable."),
        };

    internal static Type? TryFind(IConfiguration configuration, Assembly assembly) => Named(configuration) is { } name
        ? assembly.GetType(name)
        : Candidates(assembly) is [var only] ? only : null;

    /// <summary>The type arguments of the interface, or null unless it is implemented exactly once.</summary>
    internal static Type[]? Implemented(Type type, Type genericInterface) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == genericInterface).ToList() is [var only]
            ? only.GetGenericArguments()
            : null;

    private static string? Named(IConfiguration configuration) => FunctionsFrameworkOptions.From(configuration).FunctionTarget;

    private static List<Type> Candidates(Assembly assembly) => [.. assembly.GetTypes().Where(IsFunction)];

    private static bool IsFunction(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericType: false }
        && (type.IsAssignableTo(typeof(IHttpFunction))
            || type.IsAssignableTo(typeof(ICloudEventFunction))
            || Implemented(type, typeof(ICloudEventFunction<>)) is not null
            || Implemented(type, typeof(ITypedFunction<,>)) is not null);
}
