using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What became of one message.</summary>
/// <param name="IsDelivered">The channel confirmed it.</param>
/// <param name="Problem">Why not, without any secret; null when delivered.</param>
public sealed record Delivery(bool IsDelivered, string? Problem)
{
    /// <summary>Where a new message stands, for edits and answers.</summary>
    public MessageHandle? Message { get; init; }

    /// <summary>The message that was to be edited or answered is not there any more: it has to be posted anew.</summary>
    public bool IsGone { get; init; }

    public static Delivery Done { get; } = new(true, null);

    public static Delivery At(MessageHandle message) => new(true, null) { Message = message };

    public static Delivery Failed(string problem) => new(false, problem);

    public static Delivery Gone(string problem) => new(false, problem) { IsGone = true };
}
