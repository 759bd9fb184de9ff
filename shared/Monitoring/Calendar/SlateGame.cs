using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Calendar;

/// <summary>One game of a slate, classified, with the reason in words where it is not simply expected.</summary>
public sealed record SlateGame(
    GameKey Key,
    string GameId,
    string Away,
    string Home,
    DateTimeOffset Tip,
    GameClass Class,
    string? Reason = null)
{
    /// <summary>Tip plus three hours. Ages and due times are counted from here, never from midnight.</summary>
    public DateTimeOffset ExpectedEnd => Tip + SlateThresholds.GameLength;

    /// <summary>Called off by inference, not by anybody's word.</summary>
    public bool IsSuspicion { get; init; }

    public string Label => $"{Away}@{Home}";

    public TimeSpan AgeAt(DateTimeOffset now) => now - ExpectedEnd;
}
