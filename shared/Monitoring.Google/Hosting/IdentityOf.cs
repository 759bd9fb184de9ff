using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Finds out which function this process is: as deployed, as configured by a local host, or by its own name.</summary>
public static partial class IdentityOf
{
    /// <summary>The key under which a host of several functions names the one it starts.</summary>
    public const string NameKey = "Function:Name";

    public static FunctionIdentity Process(IConfiguration configuration) => new(
        configuration[NameKey] ?? configuration["K_SERVICE"] ?? KebabCase(Assembly.GetEntryAssembly()?.GetName().Name ?? "unknown"),
        configuration["K_REVISION"] ?? "local");

    /// <summary><c>Phase2ToPhase3Gate</c> is deployed as <c>phase2-to-phase3-gate</c>.</summary>
    public static string KebabCase(string className) => WordStart().Replace(className, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
