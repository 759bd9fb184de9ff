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
    public DateTimeOffset ExpectedEnd => Tip + Length;

    /// <summary>Called off by inference, not by anybody's word.</summary>
    public bool IsSuspicion { get; init; }

    public string Label => $"{Away}@{Home}";

    /// <summary>How long a game takes, overtime included: the season's late tips (22:30 ET) are over by 01:30 ET.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromHours(3);

    public TimeSpan AgeAt(DateTimeOffset now) => now - ExpectedEnd;
}
