using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What users see as outputs: today's predictions until its first game begins, and the grades of finished games.</summary>
internal static class UserOutputs
{
    public static OutputFact Predictions(
        RecoveryDay day, Evidence<IReadOnlyList<PredictedGame>> rows, PredictionThresholds thresholds, DateTimeOffset now)
    {
        var due = thresholds.DueAt(day.Slate);
        var fact = new OutputFact(new(RecoveryAction.Predict, "predictions", day.Date), "predictions")
        {
            DueAt = due,
            Words = "not known",
            BuildsOn = [new(RecoveryAction.Precompute, "ml_feature_store", day.Date)],
            Hold = day.Slate.Expected.Any(game => game.Tip <= now) ? "a game of the date has begun: predictions made now would be graded as if made before" : null,
        };
        if (rows is not Evidence<IReadOnlyList<PredictedGame>>.Known { Value: var known })
        {
            return fact with { Unknown = ((Evidence<IReadOnlyList<PredictedGame>>.Unknown)rows).Why };
        }

        var games = new PredictionFacts(day.Slate, due) { Rows = [.. known.Where(row => row.GameDate == day.Date)] };
        var there = games.Games.Count(game => game.Players > 0);
        return fact with
        {
            IsShort = there < games.Games.Count,
            Words = $"{new Coverage(there, games.Games.Count).Of("games")}, {games.PlayerCount} players",
            Distinct = games.PlayerCount,
            Rows = games.PlayerCount,
            LastSeen = games.LastWritten,
        };
    }

    public static OutputFact Grades(RecoveryDay day, Evidence<IReadOnlyList<GradedGame>> rows, GradingThresholds thresholds)
    {
        var fact = new OutputFact(new(RecoveryAction.Grade, "grading", day.Date), "grading")
        {
            DueAt = thresholds.DueAt(day.Date), Words = "not known", BuildsOn = [ProcessorOutputs.PlayersOf(day.Date)], Hold = day.NotOver,
        };
        if (rows is not Evidence<IReadOnlyList<GradedGame>>.Known { Value: var known })
        {
            return fact with { Unknown = ((Evidence<IReadOnlyList<GradedGame>>.Unknown)rows).Why };
        }

        var graded = new GradingFacts(day.Slate, [.. known.Where(row => row.GameDate == day.Date)], []);
        return fact with
        {
            IsShort = thresholds.Classify(graded.Coverage) is not null,
            Words = graded.Coverage.Of("gradable predictions"),
            Distinct = graded.Coverage.Observed,
            Rows = graded.Coverage.Observed,
            LastSeen = graded.LastWritten,
            Input = FormattableString.Invariant($"gradable:{graded.Coverage.Expected}"),
        };
    }
}
