using Microsoft.Extensions.Configuration;

namespace Google.Cloud.Functions.Hosting;

/// <summary>The four environment variables that the platform sets, as settings of the framework.</summary>
internal sealed class EnvironmentSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new EnvironmentSettings();

    public override void Load()
    {
        Add(nameof(FunctionsFrameworkOptions.FunctionTarget), Variable(EntryPoint.FunctionTargetEnvironmentVariable));
        Add(nameof(FunctionsFrameworkOptions.Port), Variable(EntryPoint.PortEnvironmentVariable));
        var inContainer = string.Equals(Variable("DOTNET_RUNNING_IN_CONTAINER"), "true", StringComparison.OrdinalIgnoreCase);
        Add(nameof(FunctionsFrameworkOptions.Address), inContainer ? "Any" : "Loopback");
        Add(nameof(FunctionsFrameworkOptions.JsonLogging), string.IsNullOrWhiteSpace(Variable("K_SERVICE")) ? "False" : "True");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    private void Add(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Data[$"{FunctionsFrameworkOptions.Section}:{name}"] = value;
        }
    }
}
