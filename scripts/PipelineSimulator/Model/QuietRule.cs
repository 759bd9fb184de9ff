namespace NbaPipeline.PipelineSimulator;

/// <summary>A time in which nobody may be called about an entity, or, without one, about anything.</summary>
public sealed record QuietRule
{
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }

    /// <summary>A game reference, or the entity of a fingerprint; null: everything but reports.</summary>
    public string? Entity { get; init; }

    public string Why { get; init; } = "";
}
