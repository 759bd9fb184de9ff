using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>What the tables hold for gates: the night of 15 January, over by the morning, or still to come.</summary>
internal static class SomeWork
{
    /// <summary>Finished games with box scores, and tables with the first so many of them.</summary>
    public static void Night(this GateBench bench, int games, string processors = "", int held = int.MaxValue)
    {
        var night = Some.Night(games, bdl: games);
        bench.Warehouse.Forget();
        bench.Warehouse.See(night).See(Written.By(processors, night, held));
        bench.Score(78);
    }

    /// <summary>Games that nobody has played yet.</summary>
    public static void ToCome(this GateBench bench, int games, string processors = "", int held = int.MaxValue)
    {
        var night = Some.Night(games).Select(game => game with { Status = ScheduleStatus.Scheduled, StatusText = "Scheduled", AwayScore = null, HomeScore = null }).ToList();
        bench.Warehouse.Forget();
        bench.Warehouse.See(night).See(Written.By(processors, night, held));
        bench.Score(78);
    }

    public static void Score(this GateBench bench, double mean) =>
        bench.Warehouse.Answer("FeatureScores", new FeatureFact(FeatureFact.Scores, Some.Date, null, mean, 200, 0, 0));

    public static void Predicted(this GateBench bench, int games) =>
        bench.Warehouse.Answer("PredictedGames", Some.Night(15).Take(games).Select(game => SomePredictions.Whole($"{game.Away}@{game.Home}")));

    /// <summary>The next phase begins a run for the date.</summary>
    public static void Begins(this GateBench bench, Phase phase, string at) => bench.Warehouse.See(SomeFunnel.Run(phase, at));
}
