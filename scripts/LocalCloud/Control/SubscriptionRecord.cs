namespace NbaPipeline.LocalCloud.Control;

/// <summary>A subscription as the local control plane has it.</summary>
/// <param name="Path">Below the local cloud's own address, where it pushes to; null: somebody fetches.</param>
public sealed record SubscriptionRecord(string Name, string Topic, string? Path)
{
    public string? Identity { get; init; }

    public string? DeadLetters { get; init; }
}
