namespace NbaPipeline.Monitoring.Calendar;

/// <summary>The games of one game date, each classified once for every check that asks about the date.</summary>
public sealed record Slate(DateOnly Date, IReadOnlyList<SlateGame> Games)
{
    public IReadOnlyList<SlateGame> Expected => [.. Games.Where(game => game.Class is GameClass.Expected)];

    /// <summary>Games worth one line of information: called off, or contradicted by the schedule itself.</summary>
    public IEnumerable<SlateGame> Noteworthy => Games.Where(game => game.Class is GameClass.CalledOff or GameClass.Anomaly);

    public bool HasGames => Games.Any(game => game.Class is GameClass.Expected);

    /// <summary>False when every row is a placeholder: then nothing about the date can be unknown either.</summary>
    public bool HasCandidates => Games.Any(game => game.Class is not GameClass.Placeholder);
}
