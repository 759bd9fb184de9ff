using System.Text.Json;

namespace NbaPipeline.Monitoring.Deployments;

/// <summary>What a deployment decided beyond the manifests: Terraform's output <c>deployment</c>, which every function gets as settings too.</summary>
/// <param name="Project">Where everything is.</param>
/// <param name="IsEnforcing">Whether gates start the next phase.</param>
/// <param name="Paused">Jobs that stand still on purpose: the off-season, and what gates replace.</param>
/// <param name="Secrets">That have to have a version in force.</param>
public sealed record DeploymentPlan(string Project, bool IsEnforcing, IReadOnlySet<string> Paused, IReadOnlySet<string> Secrets)
{
    private const string Enforce = "enforce";

    public static DeploymentPlan Of(string project, string? gates, string? paused, string? secrets) =>
        new(project, gates == Enforce, Names(paused), Names(secrets));

    /// <exception cref="JsonException">It is no such output.</exception>
    public static DeploymentPlan Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(Text(root, "project"), Text(root, "gates") == Enforce, Texts(root, "paused"), Texts(root, "secrets"));
    }

    public bool IsPaused(string job) => Paused.Contains(job);

    /// <summary>Who runs a kind of function; who calls is of the kind <c>caller</c>. As infra/identities.tf names them.</summary>
    public string AccountOf(string kind) => $"reliability-{kind}@{Project}.iam.gserviceaccount.com";

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.GetString() is { } text
        ? text
        : throw new JsonException($"The deployment does not say its {name}.");

    private static HashSet<string> Texts(JsonElement root, string name) => root.TryGetProperty(name, out var values) && values.ValueKind is JsonValueKind.Array
        ? [.. values.EnumerateArray().Select(value => value.GetString()!)]
        : throw new JsonException($"The deployment does not say its {name}.");

    private static HashSet<string> Names(string? list) => [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
