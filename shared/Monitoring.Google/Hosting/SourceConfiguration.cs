using System.Globalization;
using Microsoft.Extensions.Configuration;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// The source registry with what configuration says about it: <c>Sources__bdl__ActiveUntil=2026-01-27</c> retires a source
/// without a release; an unknown source or an unreadable date stops the function from starting.
/// </summary>
internal static class SourceConfiguration
{
    private const string Section = "Sources";

    public static SourceRegistry Read(IConfiguration configuration)
    {
        var known = SourceRegistry.Default.All;
        foreach (var name in configuration.GetSection(Section).GetChildren().Select(child => child.Key))
        {
            if (known.All(source => !string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new InvalidOperationException($"There is no source '{name}'; there are {string.Join(", ", known.Select(source => source.Name))}.");
            }
        }

        return new SourceRegistry([.. known.Select(source => Apply(source, configuration.GetSection($"{Section}:{source.Name}")))]);
    }

    private static RawSource Apply(RawSource source, IConfigurationSection section) => source with
    {
        ActiveFrom = DateIn(section, nameof(RawSource.ActiveFrom)) ?? source.ActiveFrom,
        ActiveUntil = section[nameof(RawSource.ActiveUntil)] is "never" ? null : DateIn(section, nameof(RawSource.ActiveUntil)) ?? source.ActiveUntil,
    };

    private static DateOnly? DateIn(IConfigurationSection section, string key) => section[key] switch
    {
        null or "" => null,
        { } text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        { } text => throw new InvalidOperationException($"{section.Path}:{key} is a game date such as 2026-01-27, not '{text}'."),
    };
}
