using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The success criteria of a backfill as a page, written from the thresholds: a page kept by hand said 80 % where the code had 70.</summary>
public static class SmokeCriteria
{
    public static string Markdown(SmokeRules rules) => string.Create(CultureInfo.InvariantCulture, $"""
        # When a backfilled date counts as done

        Written by `scripts/ops readme` from `SmokeThresholds`; a test holds it to them. `scripts/smoke-test FROM TO` lights these lights.

        | phase | EXCELLENT (a PASS with a +) | PASS | ACCEPTABLE | FAIL |
        |---|---|---|---|---|
        {Raw(rules.Smoke)}
        {Analytics(rules.Smoke)}
        {Precompute(rules.Smoke)}
        {Predictions(rules.Smoke)}
        {Grading(rules.Smoke)}

        A game is two teams on a date; what was called off, or is of the pre-season or All-Star, is not expected. One missing game fails no
        date of its own (from {rules.Smoke.FailNeedsMissing} on it may). Players a game are {rules.Smoke.FewestPlayersAGame} to {rules.Smoke.MostPlayersAGame}, teams 2.

        ## Other lights

        | light | when |
        |---|---|
        | NO_GAMES | the date has no counting game |
        | NOT_EXPECTED | phases 4 and 5 in the first {rules.Precompute.StartsAfterDays} and {rules.Predictions.BootstrapDays} days of a season, the league's tables in the first {rules.Precompute.LeagueStartsAfterDays}; phase 6 where nothing can be graded |
        | NOT_DUE | not there yet, and not due: raw when its first source is, phase 3 at {rules.Analytics.OvernightDueAt:HH\:mm}, phase 4 at {rules.Precompute.DueAt:HH\:mm} and phase 6 at {rules.Grading.Deadline:HH\:mm} ET of the next day, phase 5 at {rules.Predictions.Deadline:HH\:mm} ET of the date |
        | UNKNOWN | could not look: neither good nor bad, and the call answers 5xx |

        ## The date as a whole

        Its health score is the mean of the phases that were judged: EXCELLENT 100, PASS {rules.Smoke.PassPoints}, ACCEPTABLE {rules.Smoke.AcceptablePoints}, FAIL 0.
        PASS (complete): every phase passes and the score is {rules.Smoke.CompleteFrom} or more. FAIL: a phase fails, or the score is below {rules.Smoke.FailedBelow}.
        ACCEPTABLE (partial): anything between.

        """);

    private static string Raw(SmokeThresholds limits) =>
        $"| 2 raw | as PASS | {Percent(limits.RawPassFrom)} of the games in any active source | {Percent(limits.RawAcceptableFrom)} | fewer, or none |";

    private static string Analytics(SmokeThresholds limits) =>
        $"| 3 analytics | all games, as many players and teams as expected | {Percent(limits.AnalyticsPassFrom)} of the games in each of {Names(SmokeRules.AnalyticsTables)} | {Percent(limits.AnalyticsAcceptableFrom)} | fewer, or an empty table |";

    private static string Precompute(SmokeThresholds limits)
    {
        var all = ProcessorCatalogue.Of(Phase.Precompute);
        return $"| 4 precompute | {all.Count} of {all.Count} processors | {limits.PrecomputePassFrom}, {Names(all.Where(one => one.IsCritical))} among them | {limits.PrecomputeAcceptableFrom} with both | fewer, or one of both missing |";
    }

    private static string Predictions(SmokeThresholds limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"| 5 predictions | mean error below {limits.ExcellentErrorBelow:0.#} points | active ones of {limits.FewestSystems} systems | mean error of {limits.PassErrorBelow:0.#} points or more | fewer systems, or none |");

    private static string Grading(SmokeThresholds limits) =>
        $"| 6 grading | {Percent(limits.GradingExcellentFrom)} of what can be graded | {Percent(limits.GradingPassFrom)} | {Percent(limits.GradingAcceptableFrom)} | less |";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    private static string Names(IEnumerable<Processor> processors) => string.Join(", ", processors.Select(processor => processor.Abbreviation));
}
