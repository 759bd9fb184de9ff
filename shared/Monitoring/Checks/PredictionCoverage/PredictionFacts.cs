using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: its slate, who is predicted, and what is usual.</summary>
public sealed record PredictionFacts(Slate Slate, DateTimeOffset DueAt)
{
    public IReadOnlyList<PredictedGame> Rows { get; init; } = [];

    /// <summary>By system: players a game in the days before.</summary>
    public IReadOnlyDictionary<string, double> Usual { get; init; } = new Dictionary<string, double>();

    /// <summary>In a season's first days nothing is predicted.</summary>
    public bool IsSeasonsStart { get; init; }

    public IReadOnlyList<BlindSpot> Doubts { get; init; } = [];

    /// <summary>Every expected game with its predicted players; a game stored under two ids is one game.</summary>
    public IReadOnlyList<(SlateGame Game, long Players)> Games =>
        [.. Slate.Expected.Select(game => (game, Wholes.Where(row => IsOf(row, game)).Select(row => row.PlayerCount).DefaultIfEmpty().Max()))];

    public long PlayerCount => Games.Sum(game => game.Players);

    public long ContradictedCount => OfExpected(Wholes).Sum(row => row.ContradictedCount);

    public long InactiveRowCount => Wholes.Sum(row => row.InactiveRowCount);

    /// <summary>Ids of active predictions that name no game of the slate.</summary>
    public IReadOnlyList<string> Strangers =>
        [.. Wholes.Where(row => row.PlayerCount > 0 && !Slate.Games.Any(game => IsOf(row, game))).Select(row => row.GameId ?? "none").Distinct()];

    public DateTimeOffset? LastWritten => Rows.Max(row => row.LastWritten);

    public bool IsDueAt(DateTimeOffset now) => now >= DueAt;

    /// <summary>Players of one system a game of the slate.</summary>
    public double PerGame(string system) =>
        (double)OfExpected(Rows.Where(row => row.SystemId == system)).Sum(row => row.PlayerCount) / Slate.Expected.Count;

    private IEnumerable<PredictedGame> Wholes => Rows.Where(row => row.SystemId is null);

    private IEnumerable<PredictedGame> OfExpected(IEnumerable<PredictedGame> rows) =>
        rows.Where(row => Slate.Expected.Any(game => IsOf(row, game)));

    private static bool IsOf(PredictedGame row, SlateGame game) => row.Key is { } key ? key == game.Key : row.GameId is not null && row.GameId == game.GameId;
}
