namespace NbaPipeline.LocalCloud.Slack;

/// <summary>
/// A channel as the pipeline's people know it. The alias names its webhook; the id is what chat.update takes and what every
/// answer of the Web API gives.
/// </summary>
public sealed record SlackChannel(string Id, string Name, string Alias)
{
    public static IReadOnlyList<SlackChannel> All { get; } =
    [
        new("C0APPERROR", "app-error-alerts", "critical"),
        new("C0DAILYORCH", "daily-orchestration", "default"),
        new("C0NBAALERTS", "nba-alerts", "warning"),
        new("C0NBAHEALTH", "nba-pipeline-health", "info"),
    ];

    public static SlackChannel? ByAlias(string alias) => All.FirstOrDefault(channel => channel.Alias == alias);

    public static SlackChannel? ById(string? id) => All.FirstOrDefault(channel => channel.Id == id);

    public static SlackChannel? ByName(string? name) => All.FirstOrDefault(channel => channel.Name == name);

    /// <summary>As chat.postMessage takes it: the id, or the name with or without its sign.</summary>
    public static SlackChannel? ByIdOrName(string? given) => ById(given) ?? ByName(given is ['#', .. var name] ? name : given);
}
