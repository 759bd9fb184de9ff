using Microsoft.Extensions.Configuration;
using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Google.Gates;

/// <summary>
/// <c>Gates__Mode=enforce</c> for all gates, <c>Gates__phase3-to-phase4__Mode=observe</c> for one. A word that is neither, or a gate that there is
/// not, stops the function from starting: a gate that silently only observes guards nothing.
/// </summary>
internal static class GateConfiguration
{
    private const string Section = "Gates";
    private const string Mode = "Mode";

    public static GateStances Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var gates = section.GetChildren().Where(child => child.Key != Mode).ToDictionary(
            child => (GateCatalogue.Find(child.Key) ?? throw new InvalidOperationException(
                $"There is no gate '{child.Key}'; there are {string.Join(", ", GateCatalogue.All.Select(gate => gate.Name))}.")).Name,
            child => StanceOf(child.Path, child[Mode]));
        return new(StanceOf(section.Path, section[Mode]), gates);
    }

    private static GateStance StanceOf(string path, string? word) => word?.ToLowerInvariant() switch
    {
        null or "" or "observe" => GateStance.Observe,
        "enforce" => GateStance.Enforce,
        _ => throw new InvalidOperationException($"{path}:{Mode} is observe or enforce, not '{word}'."),
    };
}
