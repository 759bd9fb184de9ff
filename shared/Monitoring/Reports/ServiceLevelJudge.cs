using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using static NbaPipeline.Monitoring.Reports.ServiceLevelOutcome;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>
/// The one place with an opinion about what was in time. Pure. Rows know when they were written, so what was written anew later counts as late:
/// a lower bound, as every look into the past.
/// </summary>
public static class ServiceLevelJudge
{
    /// <param name="days">Oldest first.</param>
    /// <param name="rules">The promises.</param>
    /// <param name="now">What is due by then is judged.</param>
    public static IReadOnlyList<ServiceLevel> Judge(IReadOnlyList<ServiceLevelFacts> days, ServiceLevelRules rules, DateTimeOffset now) =>
    [
        new("box-scores", Text($"box scores of {100 * rules.Levels.BoxScoreShare:0} % of the games within {rules.Levels.BoxScoreWithin.TotalHours:0} h"), rules.Levels.BoxScoreTarget,
            [.. days.Select(day => BoxScores(day, rules, now))]),
        new("precompute", Text($"{rules.Precompute.Quorum} of {ProcessorCatalogue.Of(Phase.Precompute).Count} processors by {rules.Precompute.DueAt:HH:mm} ET"), rules.Levels.PrecomputeTarget,
            [.. days.Select(day => Precompute(day, rules, now))]),
        new("predictions", Text($"predictions of {100 * rules.Levels.PredictionShare:0} % of the games by {rules.Predictions.Deadline:HH:mm} ET"), rules.Levels.PredictionTarget,
            [.. days.Select(day => Predictions(day, rules, now))]),
        new("grading", Text($"{100 * rules.Levels.GradingShare:0} % graded by {rules.Grading.Deadline:HH:mm} ET of the next day"), rules.Levels.GradingTarget,
            [.. days.Select(day => Grading(day, rules, now))]),
    ];

    private static ServiceLevelDay BoxScores(ServiceLevelFacts day, ServiceLevelRules rules, DateTimeOffset now)
    {
        var sources = rules.Sources.ActiveOn(day.Date).Select(source => day.Of(source.Name)).ToList();
        return InTime(day, now, slate => slate.Expected.Max(game => game.ExpectedEnd) + rules.Levels.BoxScoreWithin, sources, slate =>
        {
            var games = slate.Expected.Count(game => sources.OfType<IReadOnlyList<GameSighting>>().SelectMany(rows => rows)
                .Any(row => row.Key == game.Key && row.ShowsThatItWasPlayed && row.FirstSeen <= game.ExpectedEnd + rules.Levels.BoxScoreWithin));
            return ServiceLevelDay.Of(day.Date, new(games, slate.Expected.Count), "games", rules.Levels.BoxScoreShare);
        });
    }

    private static ServiceLevelDay Precompute(ServiceLevelFacts day, ServiceLevelRules rules, DateTimeOffset now)
    {
        var due = rules.Precompute.DueOf(day.Date);
        var expected = ProcessorCatalogue.Of(Phase.Precompute).Where(processor => rules.Precompute.Expects(processor, day.Date, day.Night?.Opening)).ToList();
        return expected.Count < rules.Precompute.Quorum && day.HasGames
            ? new(day.Date, NoGames, "nothing is expected this early in a season")
            : InTime(day, now, _ => due, [.. expected.Select(processor => day.Of(processor.Name))], _ =>
            {
                var there = new Coverage(expected.Count(processor => day.Of(processor.Name)!.Any(row => row.FirstSeen <= due)), expected.Count);
                return new(day.Date, there.Observed >= rules.Precompute.Quorum ? Met : Missed, $"{there.Observed} of {there.Expected} processors in time");
            });
    }

    private static ServiceLevelDay Predictions(ServiceLevelFacts day, ServiceLevelRules rules, DateTimeOffset now) =>
        day.Night?.IsWithin(rules.Predictions.BootstrapDays) is true
            ? new(day.Date, NoGames, "nothing is expected this early in a season")
            : InTime(day, now, rules.Predictions.DueAt, [day.Of(FunnelQueries.Predictions)], slate =>
            {
                var early = day.Of(FunnelQueries.Predictions)!.Where(row => row.FirstSeen <= rules.Predictions.DueAt(slate)).Select(row => row.Key).ToHashSet();
                return ServiceLevelDay.Of(day.Date, new(slate.Expected.Count(game => early.Contains(game.Key)), slate.Expected.Count), "games", rules.Levels.PredictionShare);
            });

    private static ServiceLevelDay Grading(ServiceLevelFacts day, ServiceLevelRules rules, DateTimeOffset now) =>
        InTime(day, now, slate => rules.Grading.DueAt(slate.Date), [day.Of(FunnelQueries.Predictions), day.Of(FunnelQueries.Grades)], slate =>
        {
            var gradable = day.Of(FunnelQueries.Predictions)!.Where(row => slate.Expected.Any(game => game.Key == row.Key)).ToList();
            var early = day.Of(FunnelQueries.Grades)!.Where(row => row.FirstSeen <= rules.Grading.DueAt(slate.Date)).ToLookup(row => row.Key, row => row.PlayerCount);
            var graded = gradable.Sum(row => Math.Min(row.ActiveCount, early[row.Key].Sum()));
            return gradable.Sum(row => row.ActiveCount) is 0
                ? new(day.Date, NoGames, "nothing can be graded")
                : ServiceLevelDay.Of(day.Date, new((int)graded, (int)gradable.Sum(row => row.ActiveCount)), "players", rules.Levels.GradingShare);
        });

    /// <param name="day">The date.</param>
    /// <param name="now">The time of the look.</param>
    /// <param name="dueOf">When the last of it is due.</param>
    /// <param name="needed">What must have been asked.</param>
    /// <param name="judge">Asked once it is due and all is known.</param>
    private static ServiceLevelDay InTime(
        ServiceLevelFacts day, DateTimeOffset now, Func<Slate, DateTimeOffset> dueOf, IReadOnlyList<IReadOnlyList<GameSighting>?> needed, Func<Slate, ServiceLevelDay> judge) => day switch
    {
        { Night: null } => ServiceLevelDay.Unknown(day.Date),
        { HasGames: false } => new(day.Date, NoGames, "no games"),
        { Night.Slate: var slate } when now < dueOf(slate) => new(day.Date, NotDue, $"due {Alerting.TimeText.Both(dueOf(slate))}"),
        _ when needed.Any(rows => rows is null) => ServiceLevelDay.Unknown(day.Date),
        { Night.Slate: var slate } => judge(slate),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
