namespace NbaPipeline.PipelineSimulator;

/// <summary>One delivery of a message of the bus. It has no attributes: everything is in its data.</summary>
/// <param name="At">When it reaches whoever listens.</param>
/// <param name="Topic">One of <see cref="Topics"/>.</param>
/// <param name="Json">The data; of a malformed message, whatever arrived in its place.</param>
public sealed record SimulatedMessage(DateTimeOffset At, string Topic, string Json)
{
    /// <summary>The bus's own id: a second delivery of the same message has the same one.</summary>
    public required string Id { get; init; }

    /// <summary>Before <see cref="At"/> when the message is late.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>1 the first time.</summary>
    public int DeliveryCount { get; init; } = 1;

    /// <summary>Null: nobody can read it.</summary>
    internal Completion? Tells { get; init; }

    /// <summary>The fault that made it unreadable.</summary>
    internal string? SpoiltBy { get; init; }

    public bool IsMalformed => Tells is null;
}
