using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>Phases by number and name, as everybody calls them.</summary>
internal static class PhaseNames
{
    public static string Of(Phase phase) => string.Create(CultureInfo.InvariantCulture, $"{(int)phase} {phase.ToString().ToLowerInvariant()}");
}
