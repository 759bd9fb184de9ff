using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Tests.Support;

/// <summary>Predictions and their grades as the warehouse counts them, by intention; ten players a game unless a test says otherwise.</summary>
public static class SomePredictions
{
    public const string System = "catboost_v8";

    /// <summary>A game on a date far enough back that the season is not young.</summary>
    public static GameSighting EarlierInTheSeason(DateOnly? date = null) =>
        Some.Scheduled("LAL@BOS", (date ?? Some.Date).AddDays(-20), id: "0022500301");

    public static string IdOf(string game, DateOnly? date = null) => $"{date ?? Some.Date:yyyyMMdd}_{game.Replace('@', '_')}";

    public static GradedGame Graded(int gradable, int graded, string game = "MEM@ORL", DateOnly? date = null) => new(
        date ?? Some.Date, IdOf(game, date), gradable, gradable, graded, 0, 0, 0, 0, 0, 0, graded, PipelineClock.At((date ?? Some.Date).AddDays(1), new TimeOnly(13, 5)));

    /// <summary>All systems of a game together.</summary>
    public static PredictedGame Whole(string game = "MEM@ORL", int players = 10, DateOnly? date = null) =>
        OfSystem(null, game, players, date);

    public static PredictedGame OfSystem(string? system = System, string game = "MEM@ORL", int players = 10, DateOnly? date = null) => new(
        date ?? Some.Date, IdOf(game, date), system, players, 0, 0, PipelineClock.At(date ?? Some.Date, new TimeOnly(9, 40)));

    /// <summary>So many days before the date on which the system said as much as this of one game.</summary>
    public static IEnumerable<PredictedGame> Trailing(int days, int players = 10, string system = System) => Enumerable.Range(1, days)
        .Select(back => Some.Date.AddDays(-back))
        .SelectMany(date => new[] { Whole(players: players, date: date), OfSystem(system, players: players, date: date) });
}
