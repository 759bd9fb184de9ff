namespace NbaPipeline.Replay;

/// <summary>One call that was made, its status code, and what it cost.</summary>
public sealed record RecordedInvocation(DateTimeOffset At, string Function, int StatusCode, QueryCost Cost)
{
    private const int FirstFailure = 500;

    /// <summary>The message that it was made for; null: the scheduler made it.</summary>
    public string? MessageId { get; init; }

    /// <summary>It could not look or could not tell; what calls it sees that.</summary>
    public bool IsFailure => StatusCode >= FirstFailure;
}
