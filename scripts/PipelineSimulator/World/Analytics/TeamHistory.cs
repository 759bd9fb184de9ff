namespace NbaPipeline.PipelineSimulator;

/// <summary>A team's games of the last 30 days, and which of them were found.</summary>
internal sealed record TeamHistory(IReadOnlyList<(DateOnly Date, bool Found)> Games, DateOnly Last)
{
    /// <summary>From here on a row may be used for predictions.</summary>
    private const double ReadyShare = 90;

    public int Expected => Games.Count;

    public int Found => Games.Count(game => game.Found);

    public double Overall => Share(Games);

    public double L7 { get; init; } = Share([.. Games.Where(game => game.Date > Last.AddDays(-7))]);

    public double L14 { get; init; } = Share([.. Games.Where(game => game.Date > Last.AddDays(-14))]);

    public double L5Games { get; } = Share([.. Games.TakeLast(5)]);

    public double L10Games { get; } = Share([.. Games.TakeLast(10)]);

    /// <summary>All windows at 90 % or more.</summary>
    public bool IsReady => new[] { Overall, L7, L14, L5Games, L10Games }.All(share => share >= ReadyShare);

    private static double Share(IReadOnlyList<(DateOnly Date, bool Found)> games) =>
        games.Count == 0 ? 100 : Math.Round(100.0 * games.Count(game => game.Found) / games.Count, 1);
}
