using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>From what two nights hold to figures. Pure; what is not known, or means nothing on a date, has no figure.</summary>
public static class FigureJudge
{
    /// <param name="last">The last completed game date.</param>
    /// <param name="next">The date that predictions are made for.</param>
    /// <param name="rules">When things are due, and what is expected.</param>
    /// <param name="levels">What was promised, as reports count it.</param>
    /// <param name="now">The time of the run.</param>
    public static IReadOnlyList<PipelineFigure> Judge(SmokeNight last, SmokeNight next, SmokeRules rules, ServiceLevelThresholds levels, DateTimeOffset now) =>
        [.. CompletionOf(last, next, rules).Concat(PromisesOf(last, next, rules, levels, now)).OfType<PipelineFigure>()];

    /// <summary>Games in any active source; null while that is not known.</summary>
    public static Coverage? RawOf(SmokeNight night, SmokeRules rules)
    {
        var sources = rules.Sources.ActiveOn(night.Date).Select(source => night.Of(source.Name)).ToList();
        var games = night.GamesIn(sources.OfType<IReadOnlyList<SmokeFact>>().SelectMany(rows => rows).SelectMany(row => row.Keys));
        return games.IsComplete || !sources.Contains(null) ? games : null;
    }

    /// <summary>Games in the table that has the fewest; null while one is not known.</summary>
    public static Coverage? AnalyticsOf(SmokeNight night)
    {
        var tables = SmokeRules.AnalyticsTables.Select(table => night.Of(table.Name)).ToList();
        return tables.Contains(null) ? null : tables.Select(rows => night.GamesIn(rows!.SelectMany(row => row.Keys))).MinBy(games => games.Share);
    }

    /// <summary>Processors with rows; null while one is not known.</summary>
    public static Coverage? PrecomputeOf(SmokeNight night, SmokeRules rules)
    {
        var processors = rules.ExpectedOf(night).Select(processor => night.Of(processor.Name)).ToList();
        return processors.Contains(null) ? null : new Coverage(processors.Count(rows => rows is { Count: > 0 }), processors.Count);
    }

    /// <summary>Graded of gradable predictions; null while either is not known.</summary>
    public static Coverage? GradingOf(SmokeNight night)
    {
        var gradable = (int?)night.Predictions?.Sum(row => row.GradableCount);
        var graded = (int?)night.Of(SmokeFact.Grades)?.Sum(row => row.GradedCount);
        return gradable is { } all && graded is { } some ? new Coverage(Math.Min(some, all), all) : null;
    }

    private static IEnumerable<PipelineFigure?> CompletionOf(SmokeNight last, SmokeNight next, SmokeRules rules) =>
    [
        Share(FigureNames.Raw, last, RawOf(last, rules), "games in any source"),
        Share(FigureNames.Analytics, last, AnalyticsOf(last), "games in the table with the fewest"),
        Share(FigureNames.Precompute, last, PrecomputeOf(last, rules), "processors"),
        next is { Slate.HasGames: true, Predictions: { } rows } ? Predicted(rows.Sum(row => row.RowCount), next.Date) : null,
        Share(FigureNames.Grading, last, GradingOf(last), "gradable predictions"),
    ];

    // A share of nothing says nothing.
    private static PipelineFigure? Share(string name, SmokeNight night, Coverage? coverage, string noun) =>
        night.Slate.HasGames && coverage is { Expected: > 0 } known ? PipelineFigure.Share(name, known, night.Date, noun) : null;

    private static PipelineFigure Predicted(long count, DateOnly date) => PipelineFigure.Count(FigureNames.Predictions, count, date, $"{count} active predictions");

    private static IEnumerable<PipelineFigure?> PromisesOf(SmokeNight last, SmokeNight next, SmokeRules rules, ServiceLevelThresholds levels, DateTimeOffset now) =>
    [
        Promise(FigureNames.RawPromise, Phase.Raw, last, RawOf(last, rules), levels.BoxScoreShare, rules, now),
        PrecomputePromise(last, rules, now),
        Promise(FigureNames.PredictionPromise, Phase.Predictions, next, PredictedGames(next), levels.PredictionShare, rules, now),
        Promise(FigureNames.GradingPromise, Phase.Grading, last, GradingOf(last), levels.GradingShare, rules, now),
    ];

    private static PipelineFigure? Promise(string name, Phase phase, SmokeNight night, Coverage? coverage, double share, SmokeRules rules, DateTimeOffset now) =>
        IsDue(phase, night, rules, now) && coverage is { Expected: > 0 } known
            ? PipelineFigure.Promise(name, known.Share >= share, night.Date, $"{known}, {100 * share:0} % promised")
            : null;

    // By the criteria of a backfill: enough of them, and without a critical one the promise is broken whatever the others do.
    private static PipelineFigure? PrecomputePromise(SmokeNight night, SmokeRules rules, DateTimeOffset now)
    {
        var expected = rules.ExpectedOf(night);
        var missing = expected.Where(processor => night.Of(processor.Name) is { Count: 0 }).ToList();
        return IsDue(Phase.Precompute, night, rules, now) && PrecomputeOf(night, rules) is { Expected: > 0 } known
            ? PipelineFigure.Promise(FigureNames.PrecomputePromise, rules.Smoke.PrecomputeOf(missing) is not SmokeLight.Fail, night.Date, known.Of("processors"))
            : null;
    }

    private static bool IsDue(Phase phase, SmokeNight night, SmokeRules rules, DateTimeOffset now) => night.Slate.HasGames && now >= rules.DueOf(phase, night.Slate);

    private static Coverage? PredictedGames(SmokeNight night) => night.Predictions is { } rows ? night.GamesIn(rows.Select(row => row.Key).OfType<GameKey>()) : null;
}
