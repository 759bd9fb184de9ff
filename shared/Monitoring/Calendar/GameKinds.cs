namespace NbaPipeline.Monitoring.Calendar;

/// <summary>Reads the kind of a game from its NBA id, so that All-Star and pre-season rows are never expected.</summary>
public static class GameKinds
{
    private const int PrefixLength = 3;

    /// <summary>The date form (<c>20260115_MEM_ORL</c>) says nothing about the kind and counts as regular season.</summary>
    public static GameKind Of(string? gameId) => gameId switch
    {
        null or { Length: < PrefixLength } => GameKind.NotCounting,
        _ when gameId.Contains('_', StringComparison.Ordinal) => GameKind.RegularSeason,
        _ => gameId[..PrefixLength] switch
        {
            "002" => GameKind.RegularSeason,
            "004" => GameKind.Playoffs,
            "005" => GameKind.PlayIn,
            "006" => GameKind.CupFinal,
            _ => GameKind.NotCounting,
        },
    };
}
