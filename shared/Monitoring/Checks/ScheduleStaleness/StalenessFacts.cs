using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: its slate, what the schedule and the sources say of its games, and what is in doubt.</summary>
public sealed record StalenessFacts(Slate Slate, IReadOnlyList<GameSighting> Rows, IReadOnlyList<BlindSpot> Doubts)
{
    /// <summary>The newest word of the schedule on a game.</summary>
    public GameSighting? ScheduleOf(SlateGame game) => RowsOf(game).Where(row => row.Witness == GameSighting.Schedule)
        .OrderBy(row => row.LastSeen)
        .ThenBy(row => row.Status)
        .LastOrDefault();

    /// <summary>The sources that show that it was played.</summary>
    public IReadOnlyList<string> SourcesOf(SlateGame game) =>
        [.. RowsOf(game).Where(row => row.Witness != GameSighting.Schedule && row.ShowsThatItWasPlayed).Select(row => row.Witness).Distinct()];

    private IEnumerable<GameSighting> RowsOf(SlateGame game) => Rows.Where(row => row.Key == game.Key);
}
