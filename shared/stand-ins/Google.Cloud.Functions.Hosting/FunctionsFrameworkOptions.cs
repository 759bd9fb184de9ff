using System.Net;
using Microsoft.Extensions.Configuration;

namespace Google.Cloud.Functions.Hosting;

/// <summary>The <c>FunctionsFramework</c> section, whoever filled it: environment, command line, appsettings or a startup.</summary>
internal sealed class FunctionsFrameworkOptions
{
    internal const string Section = "FunctionsFramework";

    public int Port { get; set; } = 8080;

    public string? FunctionTarget { get; set; }

    /// <summary>"Any", "Loopback" or an IP address.</summary>
    public string? Address { get; set; }

    public bool JsonLogging { get; set; }

    internal IPAddress IPAddress => Address switch
    {
        null or "Loopback" => IPAddress.Loopback,
        "Any" => IPAddress.Any,
        var address => IPAddress.Parse(address),
    };

    internal static FunctionsFrameworkOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<FunctionsFrameworkOptions>() ?? new();
}
