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

    /// <summary>The channel does not take it in this form; it may take another.</summary>
    public bool IsMisshapen { get; init; }

    /// <summary>What went out where it differs from what was owed: with a picture's id, or without its picture.</summary>
    public Notice? As { get; init; }

    /// <summary>What is worth saying about a message that arrived, without any secret.</summary>
    public string? Remark { get; init; }

    public static Delivery Done { get; } = new(true, null);

    public static Delivery At(MessageHandle message) => new(true, null) { Message = message };

    public static Delivery Failed(string problem) => new(false, problem);

    public static Delivery Misshapen(string problem) => new(false, problem) { IsMisshapen = true };

    public static Delivery Gone(string problem) => new(false, problem) { IsGone = true };
}
