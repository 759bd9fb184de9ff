using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What one channel knows of an incident. What it is owed follows from the difference, and so needs no queue.</summary>
public sealed record Told
{
    /// <summary>The incident's version when the channel was last told anything.</summary>
    public required int Version { get; init; }

    /// <summary>The loudest it was told.</summary>
    public required Severity Worst { get; init; }

    /// <summary>What was last announced, not only shown by an edit; null while what the message left out still has to be said.</summary>
    public Headline? Announced { get; init; }

    /// <summary>The game dates it was ever told of, each with the loudest it was told.</summary>
    public IReadOnlyDictionary<DateOnly, Severity> Dates { get; init; } = new Dictionary<DateOnly, Severity>();

    /// <summary>When new messages went out within the last day.</summary>
    public IReadOnlyList<DateTimeOffset> Posts { get; init; } = [];

    /// <summary>It was told the end.</summary>
    public bool IsOver { get; init; }

    /// <summary>The message that is kept up to date; null where the channel has none.</summary>
    public MessageHandle? Message { get; init; }

    /// <summary>A message left behind in another channel, which still has to say where things go on.</summary>
    public MessageHandle? Left { get; init; }
}
