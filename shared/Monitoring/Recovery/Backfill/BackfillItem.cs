using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>One output of one date in a plan; a date without counting games has one item and no output.</summary>
public sealed record BackfillItem(DateOnly Date, Phase Phase, string? Output, BackfillState State, string Why)
{
    /// <summary>What it holds now; null where nothing is looked at.</summary>
    [JsonIgnore]
    public OutputFact? Fact { get; init; }

    /// <summary>Made again although it may be whole.</summary>
    public bool Again { get; init; }

    [JsonIgnore]
    public bool IsMade => State is BackfillState.Created or BackfillState.Follows;

    /// <summary>What builds on it gets other input, now or when what is under way has ended.</summary>
    [JsonIgnore]
    public bool Moves => IsMade || State is BackfillState.InFlight;
}
