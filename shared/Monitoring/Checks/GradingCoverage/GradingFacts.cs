using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: its slate, its predictions as the grading sees them, and what is in doubt.</summary>
public sealed record GradingFacts(Slate Slate, IReadOnlyList<GradedGame> Rows, IReadOnlyList<BlindSpot> Doubts)
{
    /// <summary>Predictions of every game but those that were not played: nobody grades these.</summary>
    public IReadOnlyList<GradedGame> Expected => [.. Rows.Where(row => !Slate.Games.Any(game => game.Class is not GameClass.Expected && IsOf(row, game)))];

    public Coverage Coverage => new((int)Expected.Sum(row => row.GradedCount), (int)Expected.Sum(row => row.GradableCount));

    public long PredictionCount => Expected.Sum(row => row.PredictionCount);

    public DateTimeOffset? LastWritten => Rows.Max(row => row.LastWritten);

    public string LabelOf(GradedGame row) => Slate.Games.FirstOrDefault(game => IsOf(row, game))?.Label ?? row.GameId ?? "a game without an id";

    private static bool IsOf(GradedGame row, SlateGame game) => row.Key is { } key ? key == game.Key : row.GameId is not null && row.GameId == game.GameId;
}
