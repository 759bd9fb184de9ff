using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// The trigger of one decision: reserved before it is published, confirmed after. What lies between is the claim of one instance; when that
/// has ended without a word, whether the next phase began tells whether the message had got through.
/// </summary>
public sealed record GateTrigger(string Key, string Topic, string Json)
{
    public string? ClaimedBy { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    public DateTimeOffset? ClaimedUntil { get; init; }

    public int Attempts { get; init; }

    /// <summary>The bus's own id of the message.</summary>
    public string? MessageId { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>What else proves it, where the answer of the bus was lost.</summary>
    public string? Proof { get; init; }

    /// <summary>What the bus said last, where it refused.</summary>
    public string? Problem { get; init; }

    [JsonIgnore]
    public bool IsConfirmed => ConfirmedAt is not null;

    public bool IsClaimedAt(DateTimeOffset now) => !IsConfirmed && now < ClaimedUntil;
}
