namespace NbaPipeline.LocalCloud.Functions;

/// <summary>A <c>function.json</c> as the tools read it; its schema stands beside the function folders.</summary>
public sealed record FunctionManifest
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Summary { get; init; }

    public required string Asks { get; init; }

    public required string Fires { get; init; }

    public required FunctionTrigger Trigger { get; init; }

    public required IReadOnlyList<FunctionSchedule> Schedules { get; init; }

    public required IReadOnlyList<string> Reads { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The kind of account that runs it.</summary>
    public string Identity { get; init; } = "";
}
