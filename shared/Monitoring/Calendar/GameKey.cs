namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// What makes two records the same game: its date and its two teams, in any order. Ids differ between tables
/// (<c>0022500644</c>, <c>20260124_GSW_MIN</c>, <c>20260124_MIN_GSW</c>) and neutral-site games swap home and away.
/// </summary>
public readonly record struct GameKey
{
    private GameKey(DateOnly date, string first, string second) => (Date, First, Second) = (date, first, second);

    public DateOnly Date { get; }

    public string First { get; }

    public string Second { get; }

    /// <summary>The key, or null where a team code is blank: such a row names no game.</summary>
    public static GameKey? Of(DateOnly date, string? oneTeam, string? otherTeam)
    {
        if (string.IsNullOrWhiteSpace(oneTeam) || string.IsNullOrWhiteSpace(otherTeam))
        {
            return null;
        }

        var (one, other) = (oneTeam.Trim().ToUpperInvariant(), otherTeam.Trim().ToUpperInvariant());
        return string.CompareOrdinal(one, other) <= 0 ? new GameKey(date, one, other) : new GameKey(date, other, one);
    }
}
