namespace NbaPipeline.PipelineSimulator;

/// <summary>One game of the season: when it was planned, and when it was really played, with its result.</summary>
public sealed record ScheduledGame
{
    public required string GameId { get; init; }
    public string Stage { get; init; } = "regular";
    public required string Away { get; init; }
    public required string Home { get; init; }
    public int Periods { get; init; } = 4;
    public required int AwayPoints { get; init; }
    public required int HomePoints { get; init; }

    /// <summary>As announced in November 2025; the played slot where the pairing was not known then.</summary>
    public required GameSlot Planned { get; init; }

    public required GameSlot Played { get; init; }
}
