using Google.Cloud.Functions.Hosting;

namespace Microsoft.Extensions.Configuration;

/// <summary>The framework's settings from the environment and from the command line; what is added last wins.</summary>
public static class FunctionsFrameworkConfigurationExtensions
{
    private static readonly Dictionary<string, string> s_switches = new()
    {
        ["--target"] = $"{FunctionsFrameworkOptions.Section}:{nameof(FunctionsFrameworkOptions.FunctionTarget)}",
        ["--port"] = $"{FunctionsFrameworkOptions.Section}:{nameof(FunctionsFrameworkOptions.Port)}",
    };

    public static IConfigurationBuilder AddFunctionsEnvironment(this IConfigurationBuilder builder) =>
        builder.Add(new EnvironmentSettings());

    /// <summary>A single bare argument is the target.</summary>
    public static IConfigurationBuilder AddFunctionsCommandLine(this IConfigurationBuilder builder, string[] args) => args switch
    {
        null or [] => builder,
        // What Microsoft.NET.Sdk.Web passes when launch settings name no arguments; taken for a target it would be a riddle.
        ["%LAUNCHER_ARGS%"] => throw new InvalidOperationException(
            "Unable to launch Web SDK project with launch settings. Use Microsoft.NET.Sdk, not Microsoft.NET.Sdk.Web."),
        [var target] => builder.AddCommandLine(["--target", target], s_switches),
        _ => builder.AddCommandLine(args, s_switches),
    };
}
