namespace NbaPipeline.Replay;

/// <summary>Something that happened at one moment: a message, its edit, a reply, or a function that could not look or tell.</summary>
internal sealed record TimelineEvent(DateTimeOffset At, TimelineKind Kind, string Function, string Words)
{
    /// <summary>How loud it was; empty for a call that failed.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Under which message it is shown; 0: none.</summary>
    public int Message { get; init; }
}
